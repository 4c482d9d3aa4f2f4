using System.IO.Compression;

namespace TokenGen.Http;

/// <summary>
/// Undoes the compression of bodies (Content-Encoding, RFC 9110 section 8.4). HttpClient could do so, at 500 bytes and more of
/// garbage for each call, compressed or not, and takes a body that ends early for whole.
/// </summary>
internal static class ContentCoding
{
    /// <summary>The value of Accept-Encoding.</summary>
#if NET8_0_OR_GREATER
    public const string Accepted = "gzip, br";
#else
    public const string Accepted = "gzip";
#endif

    // Each coding multiplies what a byte can become. Servers apply one; a proxy in front of them may apply a second.
    private const int MaxCodings = 4;

    /// <summary>Wraps a body so that it is read as it was before it was compressed.</summary>
    /// <param name="content">Tells how it was compressed; a handler that has undone it removes the header.</param>
    /// <param name="body">The body.</param>
    /// <returns>The body itself when it is not compressed.</returns>
    /// <exception cref="InvalidDataException">A coding is not known here, or there are too many.</exception>
    public static Stream Undo(HttpContent content, Stream body)
    {
        // A browser has undone it, and leaves the header.
        if (Platform.IsBrowser) return body;
        if (ContentHeader.GetAll(content, "Content-Encoding") is not { Length: > 0 } codings) return body;
        var names = new List<string>();
        foreach (var name in codings.Split(','))
        {
            // Empty elements mean nothing (RFC 9110 section 5.6.1.2).
            if (string.IsNullOrWhiteSpace(name)) continue;
            if (names.Count == MaxCodings) throw new InvalidDataException("The body has too many content codings.");
            names.Add(name.Trim());
        }

        // Named in the order they were applied.
        for (var i = names.Count - 1; i >= 0; i--) body = Undo(names[i], body);
        return body;
    }

    /// <summary>Whether the body is compressed, so that its declared length is not that of what is read.</summary>
    public static bool IsApplied(HttpContent content) => !string.IsNullOrEmpty(ContentHeader.Get(content, "Content-Encoding"));

    private static Stream Undo(string coding, Stream body)
    {
        // Only gzip looks for more behind its end: another member (RFC 1952 section 2.2).
        if (Is(coding, "gzip") || Is(coding, "x-gzip")) return new DecodedStream(body, readsBehindEnd: true, static source => new GZipStream(source, CompressionMode.Decompress));
#if NET8_0_OR_GREATER
        if (Is(coding, "br")) return new DecodedStream(body, readsBehindEnd: false, static source => new BrotliStream(source, CompressionMode.Decompress));
        if (Is(coding, "deflate")) return new DecodedStream(body, readsBehindEnd: false, static source => new ZLibStream(source, CompressionMode.Decompress));
#endif
        return Is(coding, "identity") ? body : throw new InvalidDataException("The content coding is not supported.");
    }

    private static bool Is(string coding, string name) => string.Equals(coding, name, StringComparison.OrdinalIgnoreCase);
}
