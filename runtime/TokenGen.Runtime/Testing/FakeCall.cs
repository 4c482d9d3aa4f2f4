using System.Text;
using TokenGen.Http;

namespace TokenGen.Testing;

/// <summary>A call that an <see cref="ApiFake"/> received, as it would be sent over the network.</summary>
public sealed record FakeCall
{
    /// <summary>The id of the operation.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method, such as <c>GET</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The path and the query, percent-encoded.</summary>
    public required string Target { get; init; }

    /// <summary>The headers, including the content headers.</summary>
    public required ApiHeaders Headers { get; init; }

    /// <summary>The body as text; empty if there is no body.</summary>
    public string Body => Encoding.UTF8.GetString(Bytes.ToArray());

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>The method and the target, without the body.</summary>
    public override string ToString() => $"{Method} {Target}";

    internal static async Task<FakeCall> OfAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = request.Headers;
        byte[] body = [];
        if (request.Content is not null)
        {
#if NET8_0_OR_GREATER
            body = await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
            cancellationToken.ThrowIfCancellationRequested();
            body = await request.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
            headers = headers.Concat(request.Content.Headers);
        }

        return new FakeCall
        {
            OperationId = request.Operation.Id,
            Method = request.Method.Method,
            Target = request.RequestUri!.PathAndQuery,
            Headers = new ApiHeaders(headers),
            Bytes = body,
        };
    }
}
