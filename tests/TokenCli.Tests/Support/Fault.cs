namespace TokenCli.Tests.Support;

/// <summary>
/// Thrown where the process would have been killed, so nothing may catch it. Its type is one of those about the process, which a client
/// does not wrap.
/// </summary>
public sealed class KilledException() : OutOfMemoryException("killed");

/// <summary>Strikes at the n-th request of a run, before the server sees it or before the tool sees the response.</summary>
/// <param name="at">Which request, from 1.</param>
/// <param name="afterServer">Whether the server handles it.</param>
/// <param name="strike">What happens to the tool then.</param>
internal sealed class Fault(int at, bool afterServer, Func<Exception> strike) : DelegatingHandler(Connection.Session.CreateHandler())
{
    private int _count;
    private bool _isDead;

    /// <summary>Whether the run made that many requests.</summary>
    public bool HasStruck { get; private set; }

    public static Fault Kill(int at, bool afterServer) => new(at, afterServer, () => new KilledException());

    /// <summary>The connection breaks, once.</summary>
    public static Fault Disconnect(int at, bool afterServer) => new(at, afterServer, () => new HttpRequestException("broken"));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (_isDead) throw strike();

        var strikes = Interlocked.Increment(ref _count) == at;
        if (strikes && !afterServer) throw Strike();

        var response = await base.SendAsync(request, cancellationToken);
        if (!strikes) return response;

        response.Dispose();
        throw Strike();
    }

    private Exception Strike()
    {
        HasStruck = true;
        var exception = strike();
        _isDead = exception is KilledException; // a dead process sends nothing more
        return exception;
    }
}
