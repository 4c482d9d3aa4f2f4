using System.ComponentModel;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen;

/// <summary>Reads the body of one webhook or callback that the server sends (OpenAPI, "webhooks" and Callback Object).</summary>
/// <typeparam name="T">The type of the body.</typeparam>
public sealed class Webhook<T>
{
    private const int CopySize = 16 * 1024;

    private readonly JsonCodec<T> _codec;

    /// <summary>Created by generated code.</summary>
    /// <param name="codec">Reads the body.</param>
    /// <exception cref="ArgumentNullException"><paramref name="codec"/> is null.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Webhook(JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        _codec = codec;
    }

    /// <summary>Reads the complete body of a request, for example after its signature was verified.</summary>
    /// <param name="utf8Json">The whole body.</param>
    /// <exception cref="JsonException">
    /// The body is not JSON or does not match the document. The message has the place but never a value, which may be a secret.
    /// </exception>
    public T Read(ReadOnlySpan<byte> utf8Json)
    {
        // A byte order mark is not part of the JSON text (RFC 8259 section 8.1), but some servers send it.
        if (utf8Json.StartsWith("\uFEFF"u8))
        {
            utf8Json = utf8Json[3..];
        }

        try
        {
            return _codec.Parse(utf8Json);
        }
        catch (JsonException exception)
        {
            JsonProblem problem = JsonProblem.Describe(utf8Json, exception);
            throw new JsonException(
                $"At {problem.Path}, byte {problem.BytePosition}: {problem.Description}", problem.Path, null, problem.BytePosition, exception);
        }
    }

    /// <summary>Reads the body of a request from a stream, such as <c>HttpRequest.Body</c> of ASP.NET Core.</summary>
    /// <remarks>The body is kept in memory. Your server limits its length.</remarks>
    /// <param name="utf8Json">The body; it is read to its end and not disposed.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> is null.</exception>
    /// <exception cref="JsonException">
    /// The body is not JSON or does not match the document. The message has the place but never a value, which may be a secret.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<T> ReadAsync(Stream utf8Json, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        using MemoryStream body = new();
        await utf8Json.CopyToAsync(body, CopySize, cancellationToken).ConfigureAwait(false);
        return Read(body.GetBuffer().AsSpan(0, (int)body.Length));
    }
}
