using System.Net;
using System.Text;

namespace TokenGen.Http.Multipart;

/// <summary>A body of several parts (RFC 2046 section 5.1, RFC 7578), written while it is sent.</summary>
internal sealed class MultipartBody : HttpContent
{
    private readonly List<BodyPart> _parts = [];

    // Random, so that no content can be made to contain it.
    private readonly string _boundary = "part-" + Guid.NewGuid().ToString("N");

    // A boundary in the document is not the boundary of this body (RFC 2046 section 5.1.1).
    public MultipartBody(string mediaType) =>
        Headers.TryAddWithoutValidation("Content-Type", $"{MediaTypeText.Without(mediaType, "boundary")}; boundary={_boundary}");

    public int Count => _parts.Count;

    private byte[] End => Encoding.ASCII.GetBytes($"{(_parts.Count == 0 ? "" : "\r\n")}--{_boundary}--\r\n");

    public void Add(BodyPart part) => _parts.Add(part);

    /// <summary>Adds a header to a part.</summary>
    public void AddHeader(int part, string name, string value) => _parts[part].AddHeader(name, value);

    protected override bool TryComputeLength(out long length)
    {
        length = End.Length;
        for (int i = 0; i < _parts.Count; i++)
        {
            if (_parts[i].Length(_boundary, isFirst: i == 0) is not { } known)
            {
                return false;
            }

            length += known;
        }

        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => WriteAsync(stream, CancellationToken.None);

#if NET8_0_OR_GREATER
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        WriteAsync(stream, cancellationToken);
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach (BodyPart part in _parts)
            {
                part.EndUse();
            }
        }

        base.Dispose(disposing);
    }

    private async Task WriteAsync(Stream stream, CancellationToken cancellationToken)
    {
        for (int i = 0; i < _parts.Count; i++)
        {
            await _parts[i].WriteAsync(stream, _boundary, isFirst: i == 0, cancellationToken).ConfigureAwait(false);
        }

        await stream.WriteAsync(End.AsMemory(), cancellationToken).ConfigureAwait(false);
    }
}
