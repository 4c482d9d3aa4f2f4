using System.Globalization;
using System.Net;

namespace TokenGen.Tasks;

/// <summary>Fetches files within limits, and follows redirects itself, because each of them has to keep to the rules.</summary>
internal sealed class Downloader : IDisposable
{
    private readonly SourceHeaders _headers;
    private readonly FetchLimits _limits;
    private readonly HttpClient _client;

    /// <summary>How much all files may still have.</summary>
    private int _bytesLeft;

    public Downloader(Uri source, SourceHeaders headers, FetchLimits limits)
    {
        _headers = headers;
        _limits = limits;
        _bytesLeft = limits.Bytes;
        HttpClientHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = !source.IsLoopback,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate,
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <param name="url">The address.</param>
    /// <param name="etag">The version that is there already, if one is.</param>
    /// <param name="cancellationToken">Ends the download.</param>
    public async Task<Download> GetAsync(Uri url, string? etag, CancellationToken cancellationToken)
    {
        Uri current = url;
        for (int redirects = 0; redirects <= _limits.Redirects; redirects++)
        {
            using HttpRequestMessage request = RequestFor(current, etag, isSameOrigin: SourceUrl.IsSameOrigin(url, current));
            using HttpResponseMessage response =
                await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            switch ((int)response.StatusCode)
            {
                case 200:
                    return new Download(
                        current, await ReadAsync(current, response, cancellationToken).ConfigureAwait(false), ETagOf(response));
                case 304 when etag is not null:
                    return new Download(current, null, etag);
                case 301 or 302 or 303 or 307 or 308:
                    current = SourceUrl.Follow(current, response.Headers.Location);
                    break;
                case 401 or 403:
                    throw new FetchException($"{StatusOf(current, response)}: if it needs a credential, set SourceHeaders");
                default:
                    throw new FetchException(StatusOf(current, response));
            }
        }

        throw new FetchException($"'{SourceUrl.Show(url)}' redirects more than {_limits.Redirects} times");
    }

    public void Dispose() => _client.Dispose();

    private HttpRequestMessage RequestFor(Uri url, string? etag, bool isSameOrigin)
    {
        HttpRequestMessage request = new(HttpMethod.Get, url);
        // A credential is meant for the server that the project names, and not for one that it redirects to.
        if (isSameOrigin)
        {
            _headers.AddTo(request);
        }

        if (!request.Headers.Contains("User-Agent"))
        {
            request.Headers.TryAddWithoutValidation("User-Agent", "TokenGen");
        }

        if (etag is not null)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        }

        return request;
    }

    private async Task<byte[]> ReadAsync(Uri url, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > _bytesLeft)
        {
            throw TooLarge(url);
        }

        // On .NET Framework a connection that is read does not end with the token.
        using CancellationTokenRegistration ending = cancellationToken.Register(response.Dispose);
        using Stream body = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        using MemoryStream read = new();
        byte[] buffer = new byte[81920];
        for (int count; (count = await body.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0;)
        {
            _bytesLeft -= count;
            if (_bytesLeft < 0)
            {
                throw TooLarge(url);
            }

            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private FetchException TooLarge(Uri url) =>
        new($"'{SourceUrl.Show(url)}' is larger than {_limits.Bytes.ToString("N0", CultureInfo.InvariantCulture)} bytes, together with the files before it");

    private static string StatusOf(Uri url, HttpResponseMessage response) =>
        string.Format(CultureInfo.InvariantCulture, "'{0}' returned status {1}", SourceUrl.Show(url), (int)response.StatusCode);

    /// <summary>As the server writes it, also without the quotation marks of the standard. It goes into a line of a file.</summary>
    private static string? ETagOf(HttpResponseMessage response) =>
        response.Headers.TryGetValues("ETag", out IEnumerable<string>? values) && values.FirstOrDefault() is { Length: > 0 and < 1000 } etag
            && etag.All(static c => c is > ' ' and < '\x7F')
            ? etag
            : null;
}
