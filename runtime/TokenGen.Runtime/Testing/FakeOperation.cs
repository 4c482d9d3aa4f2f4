using System.Net;
using TokenGen.Http;

namespace TokenGen.Testing;

/// <summary>An operation of a <see cref="ApiFake"/>: what it answers, and how it was called.</summary>
public abstract class FakeOperation
{
    private readonly Queue<Func<FakeCall, CancellationToken, Task<HttpResponseMessage>>> _answers = new();
    private readonly List<FakeCall> _calls = [];
    private Func<FakeCall, CancellationToken, Task<HttpResponseMessage>>? _byDefault;

    private protected FakeOperation(string id) => Id = id;

    /// <summary>The id of the operation.</summary>
    public string Id { get; }

    /// <summary>The calls so far, in the order in which they came.</summary>
    public IReadOnlyList<FakeCall> Calls
    {
        get
        {
            lock (_calls) return [.. _calls];
        }
    }

    /// <summary>Forgets what it answers, but for what it does by default, and how it was called.</summary>
    public void Reset()
    {
        lock (_calls)
        {
            _answers.Clear();
            _calls.Clear();
        }
    }

    internal Task<HttpResponseMessage> AnswerAsync(FakeCall call, CancellationToken cancellationToken)
    {
        Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> answer;
        lock (_calls)
        {
            _calls.Add(call);
            if (_answers.Count == 0)
            {
                answer = _byDefault ?? throw new InvalidOperationException($"{Id} was called, and nothing says what it answers: use Returns, Fails, Breaks or NeverAnswers of the fake's operation.");
            }
            else
            {
                // The last one stays, for every further call.
                answer = _answers.Count == 1 ? _answers.Peek() : _answers.Dequeue();
            }
        }

        // The caller's code, which may wait for another call.
        return answer(call, cancellationToken);
    }

    private protected void Add(Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_calls) _answers.Enqueue(answer);
    }

    private protected void SetDefault(Func<FakeCall, CancellationToken, Task<HttpResponseMessage>> answer)
    {
        lock (_calls) _byDefault = answer;
    }
}

/// <summary>An operation of a <see cref="ApiFake"/> with the type of its answer.</summary>
/// <typeparam name="T">The type of the answer; of an envelope, that of its payload.</typeparam>
/// <remarks>What is said is done in turn, a call each; the last of it for every further call.</remarks>
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

    /// <summary>Adds what a success has beside its body.</summary>
    internal Action<HttpResponseMessage, T>? Complete { get; init; }

    /// <summary>Answers with a value.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The operation, to say what it does next.</returns>
    public FakeOperation<T> Returns(T value) => Returns(_ => value);

    /// <summary>Answers with a value that depends on the call.</summary>
    /// <param name="answer">Gives the value.</param>
    /// <returns>The operation, to say what it does next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public FakeOperation<T> Returns(Func<FakeCall, T> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Add((call, _) => Task.FromResult(Success(answer(call))));
        return this;
    }

    /// <summary>Answers with a value as long as nothing else was said.</summary>
    /// <param name="answer">Gives the value.</param>
    /// <returns>The operation, to say what it does instead.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public FakeOperation<T> ReturnsByDefault(Func<FakeCall, T> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        SetDefault((call, _) => Task.FromResult(Success(answer(call))));
        return this;
    }

    /// <summary>Answers with an exception of the caller's, in place of what a call would throw by itself.</summary>
    /// <param name="exception">Makes the exception, a new one for each call.</param>
    /// <returns>The operation, to say what it does next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="exception"/> is null.</exception>
    public FakeOperation<T> Throws(Func<FakeCall, Exception> exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        Add((call, _) => Task.FromException<HttpResponseMessage>(exception(call)));
        return this;
    }

    /// <summary>Answers with a status, usually one of error.</summary>
    /// <param name="status">The status.</param>
    /// <param name="body">The body; empty for none.</param>
    /// <param name="mediaType">Its media type.</param>
    /// <returns>The operation, to say what it does next.</returns>
    public FakeOperation<T> Fails(HttpStatusCode status, string body = "", string mediaType = "application/json")
    {
        Add((_, _) => Task.FromResult(new HttpResponseMessage(status)
        {
            Content = body.Length == 0 ? new ByteArrayContent([]) : TextContent.Of(body, mediaType, nameof(mediaType)),
        }));
        return this;
    }

    /// <summary>Answers with a whole message, headers included.</summary>
    /// <param name="answer">Makes the message, a new one for each call.</param>
    /// <returns>The operation, to say what it does next.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public FakeOperation<T> Responds(Func<FakeCall, HttpResponseMessage> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Add((call, _) => Task.FromResult(answer(call)));
        return this;
    }

    /// <summary>Has the connection broken: the caller gets an <see cref="ApiConnectionException"/>.</summary>
    /// <returns>The operation, to say what it does next.</returns>
    public FakeOperation<T> Breaks()
    {
        Add(static (_, _) => Task.FromException<HttpResponseMessage>(new HttpRequestException("The fake has broken the connection.")));
        return this;
    }

    /// <summary>Does not answer until the caller's time is up or the call is cancelled.</summary>
    /// <returns>The operation, to say what it does next.</returns>
    public FakeOperation<T> NeverAnswers()
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
        var message = new HttpResponseMessage((HttpStatusCode)_status) { Content = _write(value) };
        Complete?.Invoke(message, value);
        return message;
    }
}
