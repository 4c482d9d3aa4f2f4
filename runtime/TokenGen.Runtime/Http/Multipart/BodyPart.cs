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
    public long? Length(string boundary, bool isFirst) => _content.Length + Head(boundary, isFirst).Length;

    public static BodyPart OfText(string name, string text, string mediaType)
    {
        BodyPart part = new(new FilePart(Encoding.UTF8.GetBytes(text)));
        part.AddHeader("Content-Disposition", ContentDisposition.Of(name, fileName: null));
        part.AddHeader("Content-Type", mediaType);
        return part;
    }

    public static BodyPart OfFile(string name, FilePart file, string mediaType)
    {
        BodyPart part = new(file);
        part.AddHeader("Content-Disposition", ContentDisposition.Of(name, file.FileName ?? name));
        part.AddHeader("Content-Type", mediaType);
        return part;
    }

    /// <summary>Adds a header; name and value must not contain line breaks.</summary>
    public void AddHeader(string name, string value) => _headers.Append(name).Append(": ").Append(value).Append("\r\n");

    public async Task WriteAsync(Stream output, string boundary, bool isFirst, CancellationToken cancellationToken)
    {
        byte[] head = Head(boundary, isFirst);
        await output.WriteAsync(head.AsMemory(), cancellationToken).ConfigureAwait(false);
        await _content.CopyToAsync(output, cancellationToken).ConfigureAwait(false);
    }

    public void EndUse() => _content.EndUse();

    // The line break before a delimiter belongs to the delimiter (RFC 2046 section 5.1.1), except before the first one: some servers reject
    // a body that does not start with its delimiter.
    private byte[] Head(string boundary, bool isFirst) =>
        _head ??= Encoding.UTF8.GetBytes($"{(isFirst ? "" : "\r\n")}--{boundary}\r\n{_headers}\r\n");
}
