using TokenGen.Errors;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Testing;

/// <summary>
/// An in-memory server for tests of code that calls an API. Its client is the real one: it writes requests and reads responses as in
/// production, only without a network. The generated class has a property for each operation of the API.
/// </summary>
/// <remarks>Safe to use from many threads at once.</remarks>
public abstract class ApiFake : IDisposable
{
    private readonly Dictionary<string, FakeOperation> _operations = new(StringComparer.Ordinal);
    private readonly List<FakeCall> _calls = [];
    private readonly HttpClient _client;

    /// <summary>Creates a fake without responses.</summary>
    protected ApiFake() => _client = new HttpClient(new FakeHandler(this)) { BaseAddress = new Uri("http://localhost/") };

    /// <summary>The connection that the client of the fake uses.</summary>
    protected HttpClient HttpClient => _client;

    /// <summary>All calls of all operations so far, in the order in which they arrived.</summary>
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

    /// <summary>Adds an operation that returns JSON.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    /// <param name="codec">Writes the response.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <exception cref="ArgumentNullException">The codec is null.</exception>
    protected FakeOperation<T> Json<T>(string id, int status, JsonCodec<T> codec, string mediaType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(codec);
        return Add(new FakeOperation<T>(id, status, value => Written(codec, value, mediaType)));
    }

    /// <summary>
    /// Adds an operation that returns an envelope. Tests configure only the payload; the rest of the envelope reports success.
    /// </summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    /// <param name="rule">The rule of the envelope.</param>
    /// <param name="codec">Writes the payload.</param>
    /// <exception cref="ArgumentNullException">The rule or the codec is null.</exception>
    protected FakeOperation<T> Envelope<T>(string id, int status, EnvelopeRule rule, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(rule);
        JsonCodec<ResponseContainer<T>> envelope = ResponseContainer.Codec(rule, codec);
        ResponseStatus success = new() { IsSuccess = true, Result = rule.SuccessValue, Code = status };
        return Add(new FakeOperation<T>(
            id, status, payload => Written(envelope, new ResponseContainer<T> { Status = success, Response = payload }, "application/json")));
    }

    /// <summary>Adds an operation that returns no body.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    protected FakeOperation<NoContent> Empty(string id, int status) => Add(new FakeOperation<NoContent>(id, status, static _ => new ByteArrayContent([])));

    /// <summary>Adds an operation that returns text, including event streams and JSON lines.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    /// <param name="mediaType">The media type of the response.</param>
    protected FakeOperation<string> Text(string id, int status, string mediaType) =>
        Add(new FakeOperation<string>(id, status, text => TextContent.Of(text, SingleType(mediaType), nameof(mediaType))));

    /// <summary>Adds an operation that returns a number, a boolean, a date or another scalar as text.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    /// <param name="codec">Writes the response as a JSON scalar.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <exception cref="ArgumentNullException">The codec is null.</exception>
    protected FakeOperation<T> Text<T>(string id, int status, JsonCodec<T> codec, string mediaType)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return Add(new FakeOperation<T>(id, status, value => TextContent.Of(ScalarText.Of(value, codec), SingleType(mediaType), nameof(mediaType))));
    }

    /// <summary>Adds an operation that returns a redirect.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The status.</param>
    protected FakeOperation<Uri> Location(string id, int status) => Add(new FakeOperation<Uri>(id, status, static _ => new ByteArrayContent([]))
    {
        Complete = static (message, address) => message.Headers.Location = address,
    });

    /// <summary>Adds an operation that returns bytes.</summary>
    /// <param name="id">The id of the operation.</param>
    /// <param name="status">The success status.</param>
    /// <param name="mediaType">The media type of the response; a media range is not sent.</param>
    protected FakeOperation<byte[]> Bytes(string id, int status, string mediaType) =>
        Add(new FakeOperation<byte[]>(id, status, bytes => WithType(new ByteArrayContent(bytes), mediaType)));

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the client's connection to the fake.</summary>
    /// <param name="disposing">Whether it is disposed, not finalized.</param>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _client.Dispose();
        }
    }

    internal async Task<HttpResponseMessage> RespondAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        FakeCall call = await FakeCall.OfAsync(request, cancellationToken).ConfigureAwait(false);
        lock (_calls)
        {
            _calls.Add(call);
        }

        // Operations with the same id are identified by their method and path.
        if (!_operations.TryGetValue(request.Operation.Id, out FakeOperation? operation)
            && !_operations.TryGetValue($"{request.Operation.Method.Method} {request.Operation.UrlTemplate}", out operation))
        {
            throw new InvalidOperationException($"{request.Operation.Id} is not an operation of this fake. Create the client with the CreateClient method of this fake.");
        }

        return await operation.RespondAsync(call, cancellationToken).ConfigureAwait(false);
    }

    private static ByteArrayContent Written<T>(JsonCodec<T> codec, T value, string mediaType) => WithType(new ByteArrayContent(codec.ToUtf8Bytes(value)), mediaType);

    /// <summary>A response cannot have a range as its media type.</summary>
    private static ByteArrayContent WithType(ByteArrayContent content, string mediaType)
    {
        if (!mediaType.Contains('*', StringComparison.Ordinal))
        {
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);
        }

        return content;
    }

    private static string SingleType(string mediaType) => mediaType.Contains('*', StringComparison.Ordinal) ? "text/plain" : mediaType;

    private FakeOperation<T> Add<T>(FakeOperation<T> operation)
    {
        _operations.Add(operation.Id, operation);
        return operation;
    }

    private sealed class FakeHandler(ApiFake fake) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request is not ApiRequest call)
            {
                throw new InvalidOperationException("A fake accepts only the calls of a generated client.");
            }

            try
            {
                return await fake.RespondAsync(call, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not (OperationCanceledException or IOException or HttpRequestException))
            {
                // Exceptions of the network become those of a call; all others belong to the test.
                throw new CallerCodeException(exception);
            }
        }
    }
}
