using System.Text;

namespace TokenGen.Http.Multipart;

/// <summary>One part of a body: its headers and its content.</summary>
internal sealed class BodyPart
{
    private readonly StringBuilder _headers = new();
    private readonly FilePart _content;
    private byte[]? _head;

    private BodyPart(FilePart content) => _content = content;

    /// <summary>The number of bytes from the delimiter to the end of the content, if it is known.</summary>
    public long? Length(string boundary) => _content.Length + Head(boundary).Length;

    public static BodyPart OfText(string name, string text, string mediaType)
    {
        var part = new BodyPart(new FilePart(Encoding.UTF8.GetBytes(text)));
        part.AddHeader("Content-Disposition", ContentDisposition.Of(name, fileName: null));
        part.AddHeader("Content-Type", mediaType);
        return part;
    }

    public static BodyPart OfFile(string name, FilePart file, string mediaType)
    {
        var part = new BodyPart(file);
        part.AddHeader("Content-Disposition", ContentDisposition.Of(name, file.FileName ?? name));
        part.AddHeader("Content-Type", mediaType);
        return part;
    }

    /// <summary>Adds a header; name and value hold no line break.</summary>
    public void AddHeader(string name, string value) => _headers.Append(name).Append(": ").Append(value).Append("\r\n");

    public async Task WriteAsync(Stream output, string boundary, CancellationToken cancellationToken)
    {
        var head = Head(boundary);
        await output.WriteAsync(head.AsMemory(), cancellationToken).ConfigureAwait(false);
        await _content.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
    }

    public void EndUse() => _content.EndUse();

    // The line break before the delimiter belongs to it (RFC 2046 section 5.1.1); before the first one it is an empty preamble.
    private byte[] Head(string boundary) => _head ??= Encoding.UTF8.GetBytes($"\r\n--{boundary}\r\n{_headers}\r\n");
}
