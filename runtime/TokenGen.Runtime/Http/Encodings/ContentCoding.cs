using System.IO.Compression;

namespace TokenGen.Http;

/// <summary>
/// Decompresses bodies (Content-Encoding, RFC 9110 section 8.4). HttpClient could do it, but allocates 500 bytes or more for each call,
/// compressed or not, and accepts a truncated body as complete.
/// </summary>
internal static class ContentCoding
{
    /// <summary>The value of Accept-Encoding.</summary>
#if NET8_0_OR_GREATER
    public const string Accepted = "gzip, br";
#else
    public const string Accepted = "gzip";
#endif

    // Each coding multiplies the possible size of the output. Servers apply one; a proxy may apply a second.
    private const int MaxCodings = 4;

    /// <summary>Wraps a body so that reading it returns decompressed bytes.</summary>
    /// <param name="content">The content, whose headers name the codings; a handler that decompresses removes the header.</param>
    /// <param name="body">The body.</param>
    /// <returns>The body itself if it is not compressed.</returns>
    /// <exception cref="InvalidDataException">A coding is not supported, or there are too many.</exception>
    public static Stream Undo(HttpContent content, Stream body)
    {
        // A browser has already decompressed the body, but keeps the header.
        if (Platform.IsBrowser)
        {
            return body;
        }

        if (ContentHeader.GetAll(content, "Content-Encoding") is not { Length: > 0 } codings)
        {
            return body;
        }

        List<string> names = new();
        foreach (string name in codings.Split(','))
        {
            // Empty elements are allowed and ignored (RFC 9110 section 5.6.1.2).
            if (string.IsNullOrWhiteSpace(name))
            {
                continue;
            }

            if (names.Count == MaxCodings)
            {
                throw new InvalidDataException("The body has too many content codings.");
            }

            names.Add(name.Trim());
        }

        // The header lists the codings in the order in which they were applied.
        for (int i = names.Count - 1; i >= 0; i--)
        {
            body = Undo(names[i], body);
        }

        return body;
    }

    /// <summary>Whether the body is compressed, so that its declared length differs from the decompressed one.</summary>
    public static bool IsApplied(HttpContent content) => !string.IsNullOrEmpty(ContentHeader.Get(content, "Content-Encoding"));

    private static Stream Undo(string coding, Stream body)
    {
        // Only gzip reads after its end, for another member (RFC 1952 section 2.2).
        if (Is(coding, "gzip") || Is(coding, "x-gzip"))
        {
            return new DecodedStream(body, readsBehindEnd: true, static source => new GZipStream(source, CompressionMode.Decompress));
        }
#if NET8_0_OR_GREATER
        if (Is(coding, "br"))
        {
            return new DecodedStream(body, readsBehindEnd: false, static source => new BrotliStream(source, CompressionMode.Decompress));
        }

        if (Is(coding, "deflate"))
        {
            return new DecodedStream(body, readsBehindEnd: false, static source => new ZLibStream(source, CompressionMode.Decompress));
        }
#endif
        return Is(coding, "identity") ? body : throw new InvalidDataException("The content coding is not supported.");
    }

    private static bool Is(string coding, string name) => string.Equals(coding, name, StringComparison.OrdinalIgnoreCase);
}
