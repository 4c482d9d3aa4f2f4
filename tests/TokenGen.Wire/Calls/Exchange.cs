using System.Net.Http.Headers;
using System.Text;

namespace TokenGen.Wire.Calls;

/// <summary>What one call sent and got, as bytes.</summary>
/// <param name="prefer">What the server is asked to answer with (RFC 7240, as Prism reads it).</param>
internal sealed class Exchange(string prefer)
{
    public string Prefer => prefer;

    public string Method { get; private set; } = "";

    public Uri? Target { get; private set; }

    public HttpHeaders? RequestHeaders { get; private set; }

    public string RequestType { get; private set; } = "";

    public byte[] RequestBody { get; private set; } = [];

    public int Status { get; private set; }

    public string AnswerType { get; private set; } = "";

    public byte[] AnswerBody { get; private set; } = [];

    /// <summary>What Prism found, as its header has it; empty when it found nothing.</summary>
    public string Violations { get; private set; } = "";

    public bool IsAnswered => Status != 0;

    public string AnswerText => Encoding.UTF8.GetString(AnswerBody);

    public async Task RememberAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Method = request.Method.Method;
        Target = request.RequestUri;
        RequestHeaders = request.Headers;
        if (request.Content is { } content)
        {
            await content.LoadIntoBufferAsync(cancellationToken);
            RequestBody = await content.ReadAsByteArrayAsync(cancellationToken);
            RequestType = content.Headers.ContentType?.ToString() ?? "";
        }
    }

    public async Task RememberAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        AnswerBody = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        AnswerType = response.Content.Headers.ContentType?.ToString() ?? "";
        Violations = response.Headers.TryGetValues(PrismFindings.Header, out IEnumerable<string>? values) ? string.Join(",", values) : "";
        Status = (int)response.StatusCode;
    }
}
