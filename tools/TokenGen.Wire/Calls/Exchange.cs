using System.Net.Http.Headers;
using System.Text;

namespace TokenGen.Wire.Calls;

/// <summary>The request and response of one call, as bytes.</summary>
/// <param name="wanted">The response requested from Prism.</param>
internal sealed class Exchange(WantedResponse wanted)
{
    /// <summary>The response requested from Prism.</summary>
    public WantedResponse Wanted => wanted;

    /// <summary>A response that replaces the server's if its status is the same; null to use the server's.</summary>
    public (int Status, string Type, byte[] Body)? MadeAnswer { get; set; }

    public string Method { get; private set; } = "";

    public Uri? Target { get; private set; }

    public HttpHeaders? RequestHeaders { get; private set; }

    public string RequestType { get; private set; } = "";

    public byte[] RequestBody { get; private set; } = [];

    /// <summary>The media type of the request and the start of its body.</summary>
    public string RequestText => RequestType.Length == 0
        ? ""
        : $"{RequestType}: {Encoding.UTF8.GetString(RequestBody.AsSpan(0, Math.Min(RequestBody.Length, 400)))}";

    public int Status { get; private set; }

    public string AnswerType { get; private set; } = "";

    /// <summary>The Location header of the response, or null.</summary>
    public Uri? Location { get; private set; }

    public byte[] AnswerBody { get; private set; } = [];

    /// <summary>Prism's header with the violations that it found; empty if there are none.</summary>
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
        if (MadeAnswer is { } made && made.Status == (int)response.StatusCode)
        {
            response.Content = new ByteArrayContent(made.Body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(made.Type) } };
        }

        await response.Content.LoadIntoBufferAsync(cancellationToken);
        AnswerBody = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        AnswerType = response.Content.Headers.ContentType?.ToString() ?? "";
        Location = response.Headers.Location;
        Violations = response.Headers.TryGetValues(PrismFindings.Header, out IEnumerable<string>? values) ? string.Join(",", values) : "";
        Status = (int)response.StatusCode;
    }
}
