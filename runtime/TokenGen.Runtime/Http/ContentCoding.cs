using System.IO.Compression;

namespace TokenGen.Http;

/// <summary>
/// Undoes the compression of bodies (Content-Encoding, RFC 9110 section 8.4). HttpClient could do so, at 500 bytes and more of
/// garbage for each call, compressed or not.
/// </summary>
internal static class ContentCoding
{
#if NET8_0_OR_GREATER
    /// <summary>The value of Accept-Encoding.</summary>
    public const string Accepted = "gzip, br";
#endif

    /// <summary>Wraps a body so that it is read as it was before it was compressed.</summary>
    /// <param name="content">Tells how it was compressed; a handler that has undone it removes the header.</param>
    /// <param name="body">The body.</param>
    /// <returns>The body itself when it is not compressed.</returns>
    /// <exception cref="InvalidDataException">The coding is not known here.</exception>
    public static Stream Undo(HttpContent content, Stream body)
    {
        var codings = ContentHeader.Get(content, "Content-Encoding");

        // A browser has undone it, and leaves the header.
        if (string.IsNullOrEmpty(codings) || Platform.IsBrowser) return body;

        // Named in the order they were applied.
        var names = codings!.Split(',');
        for (var i = names.Length - 1; i >= 0; i--) body = Undo(names[i].Trim(), body);
        return body;
    }

    /// <summary>Whether the body is compressed, so that its declared length is not that of what is read.</summary>
    public static bool IsApplied(HttpContent content) => !string.IsNullOrEmpty(ContentHeader.Get(content, "Content-Encoding"));

    private static Stream Undo(string coding, Stream body)
    {
        if (Is(coding, "gzip") || Is(coding, "x-gzip")) return new GZipStream(body, CompressionMode.Decompress);
#if NET8_0_OR_GREATER
        if (Is(coding, "br")) return new BrotliStream(body, CompressionMode.Decompress);
        if (Is(coding, "deflate")) return new ZLibStream(body, CompressionMode.Decompress);
#endif
        return Is(coding, "identity") ? body : throw new InvalidDataException("The content coding is not known here.");
    }

    private static bool Is(string coding, string name) => string.Equals(coding, name, StringComparison.OrdinalIgnoreCase);
}
