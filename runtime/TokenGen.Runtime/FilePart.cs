using System.Text;

namespace TokenGen;

/// <summary>A file to send as a part of a form. Its content is streamed, never buffered in memory.</summary>
/// <remarks>A stream is read from its position at the time the part was created. It can be sent again only if it can seek.</remarks>
public sealed class FilePart
{
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly Stream? _stream;
    private readonly long _start;
    private bool _isSpent;

    /// <summary>A file read from a stream.</summary>
    /// <param name="content">The stream. It is left open unless <see cref="DisposesContent"/> is set.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    public FilePart(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", nameof(content));
        }

        _stream = content;
        FileName = NameOf(content);
        if (content.CanSeek)
        {
            _start = content.Position;
        }
    }

    /// <summary>A file read from a stream.</summary>
    /// <param name="content">The stream. It is left open unless <see cref="DisposesContent"/> is set.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    public FilePart(Stream content, string fileName)
        : this(content) => FileName = fileName;

    /// <summary>A file read from a stream.</summary>
    /// <param name="content">The stream. It is left open unless <see cref="DisposesContent"/> is set.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="contentType">The media type of the file, such as <c>image/png</c>.</param>
    /// <exception cref="ArgumentException">The stream is null or cannot be read.</exception>
    public FilePart(Stream content, string fileName, string contentType)
        : this(content, fileName) => ContentType = contentType;

    /// <summary>A file in memory, which is not copied.</summary>
    /// <param name="content">The bytes.</param>
    public FilePart(ReadOnlyMemory<byte> content) => _bytes = content;

    /// <summary>A file in memory, which is not copied.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name of the file.</param>
    public FilePart(ReadOnlyMemory<byte> content, string fileName)
        : this(content) => FileName = fileName;

    /// <summary>A file in memory, which is not copied.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="contentType">The media type of the file, such as <c>image/png</c>.</param>
    public FilePart(ReadOnlyMemory<byte> content, string fileName, string contentType)
        : this(content, fileName) => ContentType = contentType;

    /// <summary>A file with a text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public static FilePart FromText(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new FilePart(Encoding.UTF8.GetBytes(text), fileName) { ContentType = "text/plain; charset=utf-8" };
    }

    /// <summary>
    /// The name of the file, by default that of a <see cref="FileStream"/>, without its folder. If it is null, the name of the part is sent,
    /// because servers treat a part without a file name as text.
    /// </summary>
    public string? FileName { get; init; }

    /// <summary>The media type. If it is not set, the media type of the document or <c>application/octet-stream</c> is sent.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the stream is disposed when the call has ended.</summary>
    public bool DisposesContent { get; init; }

    /// <summary>The name of the file.</summary>
    public override string ToString() => FileName ?? "(file)";

    /// <summary>The number of bytes to send, if it is known.</summary>
    internal long? Length
    {
        get
        {
            if (_stream is null)
            {
                return _bytes.Length;
            }

            return _stream.CanSeek ? Math.Max(0, _stream.Length - _start) : null;
        }
    }

    /// <exception cref="InvalidOperationException">The stream cannot seek and was read before.</exception>
    internal async Task CopyToAsync(Stream output, CancellationToken cancellationToken)
    {
        if (_stream is null)
        {
            await output.WriteAsync(_bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        if (_stream.CanSeek)
        {
            _stream.Position = _start;
        }
        else if (_isSpent)
        {
            throw new InvalidOperationException("The stream of the file can be read only once.");
        }

        _isSpent = true;
        await _stream.CopyToAsync(output, 81920, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether the part can be sent a second time.</summary>
    internal bool CanRepeat => _stream is null || _stream.CanSeek;

    // The name of a stream that was made from a handle is no path.
    private static string? NameOf(Stream content) =>
        content is FileStream file && Path.IsPathRooted(file.Name) ? Path.GetFileName(file.Name) : null;

    internal void EndUse()
    {
        if (DisposesContent)
        {
            _stream?.Dispose();
        }
    }
}
