namespace TokenCli.Tests.Support;

/// <summary>
/// Thrown where the process would have been killed, so nothing may catch it. Its type is one of those about the process, which a client
/// does not wrap.
/// </summary>
public sealed class KilledException() : OutOfMemoryException("killed");

/// <summary>
/// Causes a failure at the n-th request of a run, before the server receives it or before the tool receives the response.
/// </summary>
/// <param name="at">The number of the request, counted from 1.</param>
/// <param name="afterServer">Whether the server processes the request.</param>
/// <param name="strike">Creates the exception that the tool gets.</param>
internal sealed class Fault(int at, bool afterServer, Func<Exception> strike) : DelegatingHandler(Connection.Session.CreateHandler())
{
    private int _count;
    private bool _isDead;

    /// <summary>Whether the failure occurred: the run made at least that many requests.</summary>
    public bool HasStruck { get; private set; }

    public static Fault Kill(int at, bool afterServer) => new(at, afterServer, () => new KilledException());

    /// <summary>Breaks the connection, once.</summary>
    public static Fault Disconnect(int at, bool afterServer) => new(at, afterServer, () => new HttpRequestException("broken"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_isDead)
        {
            throw strike();
        }

        bool strikes = Interlocked.Increment(ref _count) == at;
        if (strikes && !afterServer)
        {
            throw Strike();
        }

        HttpResponseMessage response = await base.SendAsync(request, cancellationToken);
        if (!strikes)
        {
            return response;
        }

        response.Dispose();
        throw Strike();
    }

    private Exception Strike()
    {
        HasStruck = true;
        Exception exception = strike();
        _isDead = exception is KilledException; // a killed process sends nothing more
        return exception;
    }
}
