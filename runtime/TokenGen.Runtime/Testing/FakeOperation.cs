using System.Net;
using TokenGen.Http;

namespace TokenGen.Testing;

/// <summary>An operation of an <see cref="ApiFake"/>: its responses and the calls it received.</summary>
public abstract class FakeOperation
{
    private readonly Queue<Func<FakeCall, CancellationToken, Task<HttpResponseMessage>>> _responses = new();
    private readonly List<FakeCall> _calls = [];
    private Func<FakeCall, CancellationToken, Task<HttpResponseMessage>>? _byDefault;

    private protected FakeOperation(string id) => Id = id;

    /// <summary>The id of the operation.</summary>
    public string Id { get; }

    /// <summary>The calls so far, in the order in which they arrived.</summary>
    public IReadOnlyList<FakeCall> Calls
    {
        get
        {
            lock (_calls)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Removes the configured responses, except the default, and the recorded calls.</summary>
    public void Reset()
    {
        lock (_calls)
        {
            _responses.Clear();
            _calls.Clear();
        }
    }

    internal Task<HttpResponseMessage> RespondAsync(FakeCall call, CancellationToken cancellationToken)
    {
        Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> response;
        lock (_calls)
        {
            _calls.Add(call);
            if (_responses.Count == 0)
            {
                response = _byDefault ?? throw new InvalidOperationException($"{Id} was called, but has no response. Configure one with Returns, Fails, Breaks or NeverResponds of the fake's operation.");
            }
            else
            {
                // The last response stays for all further calls.
                response = _responses.Count == 1 ? _responses.Peek() : _responses.Dequeue();
            }
        }

        // Called outside of the lock, because the caller's code may wait for another call.
        return response(call, cancellationToken);
    }

    private protected void Add(Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> response)
    {
        lock (_calls)
        {
            _responses.Enqueue(response);
        }
    }

    private protected void SetDefault(Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> response)
    {
        lock (_calls)
        {
            _byDefault = response;
        }
    }
}

/// <summary>An operation of an <see cref="ApiFake"/> with the type of its response.</summary>
/// <typeparam name="T">The type of the response; for an envelope, the type of its payload.</typeparam>
/// <remarks>Configured responses are used in order, one per call; the last one repeats.</remarks>
public sealed class FakeOperation<T> : FakeOperation
{
    private readonly int _status;
    private readonly Func<T, HttpContent> _write;

    internal FakeOperation(string id, int status, Func<T, HttpContent> write)
        : base(id)
    {
        _status = status;
        _write = write;
    }

    /// <summary>Adds the parts of a success in addition to its body.</summary>
    internal Action<HttpResponseMessage, T>? Complete { get; init; }

    /// <summary>Returns a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>This operation, to configure the next response.</returns>
    public FakeOperation<T> Returns(T value) => Returns(_ => value);

    /// <summary>Returns a value that depends on the call.</summary>
    /// <param name="response">Returns the value.</param>
    /// <returns>This operation, to configure the next response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public FakeOperation<T> Returns(Func<FakeCall, T> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Add((call, _) => Task.FromResult(Success(response(call))));
        return this;
    }

    /// <summary>Returns a value if no other response is configured.</summary>
    /// <param name="response">Returns the value.</param>
    /// <returns>This operation, to configure other responses.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public FakeOperation<T> ReturnsByDefault(Func<FakeCall, T> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        SetDefault((call, _) => Task.FromResult(Success(response(call))));
        return this;
    }

    /// <summary>Throws an exception of the test instead of the one that the call itself would throw.</summary>
    /// <param name="exception">Creates a new exception for each call.</param>
    /// <returns>This operation, to configure the next response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public FakeOperation<T> Throws(Func<FakeCall, Exception> exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Add((call, _) => Task.FromException<HttpResponseMessage>(exception(call)));
        return this;
    }

    /// <summary>Returns a status, usually an error.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body; empty for no body.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>This operation, to configure the next response.</returns>
    public FakeOperation<T> Fails(HttpStatusCode status, string body = "", string mediaType = "application/json")
    {
        Add((_, _) => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = body.Length == 0 ? new ByteArrayContent([]) : TextContent.Of(body, mediaType, nameof(mediaType)),
        }));
        return this;
    }

    /// <summary>Returns a complete HTTP response, including headers.</summary>
    /// <param name="response">Creates a new HTTP response for each call.</param>
    /// <returns>This operation, to configure the next response.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public FakeOperation<T> Responds(Func<FakeCall, HttpResponseMessage> response)
    {
        ArgumentNullException.ThrowIfNull(response);
        Add((call, _) => Task.FromResult(response(call)));
        return this;
    }

    /// <summary>Drops the connection: the call throws an <see cref="ApiConnectionException"/>.</summary>
    /// <returns>This operation, to configure the next response.</returns>
    public FakeOperation<T> Breaks()
    {
        Add(static (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException("The fake dropped the connection.")));
        return this;
    }

    /// <summary>Does not respond until the call times out or is cancelled.</summary>
    /// <returns>This operation, to configure the next response.</returns>
    public FakeOperation<T> NeverResponds()
    {
        Add(static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken).ConfigureAwait(false);
            throw new OperationCanceledException(cancellationToken);
        });
        return this;
    }

    private HttpResponseMessage Success(T value)
    {
        HttpResponseMessage message = new((HttpStatusCode)_status) { Content = _write(value) };
        Complete?.Invoke(message, value);
        return message;
    }
}
