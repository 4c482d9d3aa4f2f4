using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>
/// Finds the charset of a body by the rules of RFC 7303, section 3: a byte order mark, then the <c>charset</c> parameter, then the XML
/// declaration. A byte order mark counts for any text.
/// </summary>
internal static class BodyCharset
{
    /// <summary>An XML declaration is short, and at the start of the body.</summary>
    private const int MaximumDeclaration = 256;

    /// <summary>Returns the name of the charset; empty for UTF-8 without a mark, or if nothing names one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">The media type from the headers.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<byte> body, MediaType mediaType)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return "utf-8".AsSpan();
        }

        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
        {
            return "utf-32".AsSpan();
        }

        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return "utf-16".AsSpan();
        }

        if (body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return "utf-16BE".AsSpan();
        }

        if (!mediaType.Charset.IsEmpty)
        {
            return mediaType.Charset;
        }

        if (mediaType.IsJson && IsUtf16(body, out bool isBigEndian))
        {
            return (isBigEndian ? "utf-16BE" : "utf-16").AsSpan();
        }

        return mediaType.IsXml || mediaType.IsEmpty ? OfDeclaration(body) : default;
    }

    /// <summary>
    /// Whether JSON is UTF-16: it starts with two ASCII characters and contains no zero byte, so a zero is half of a UTF-16 character (RFC
    /// 4627, section 3).
    /// </summary>
    private static bool IsUtf16(ReadOnlySpan<byte> body, out bool isBigEndian)
    {
        isBigEndian = body.Length >= 2 && body[0] == 0;
        return body.Length >= 2 && (body[0] == 0) != (body[1] == 0);
    }

    private static ReadOnlySpan<char> OfDeclaration(ReadOnlySpan<byte> body)
    {
        // The zeros between the first characters identify UTF-16 without a mark (XML 1.0, appendix F).
        if (body.StartsWith((ReadOnlySpan<byte>)[0x3C, 0, 0x3F, 0]))
        {
            return "utf-16".AsSpan();
        }

        if (body.StartsWith((ReadOnlySpan<byte>)[0, 0x3C, 0, 0x3F]))
        {
            return "utf-16BE".AsSpan();
        }

        if (!body.StartsWith("<?xml"u8))
        {
            return default;
        }

        ReadOnlySpan<byte> declaration = body[..Math.Min(body.Length, MaximumDeclaration)];
        int end = declaration.IndexOf("?>"u8);
        int name = end < 0 ? -1 : declaration[..end].IndexOf("encoding"u8);
        if (name < 0)
        {
            return default;
        }

        ReadOnlySpan<byte> rest = WhiteSpace.Trim(declaration[(name + "encoding".Length)..end]);
        if (rest.IsEmpty || rest[0] != '=')
        {
            return default;
        }

        rest = WhiteSpace.Trim(rest[1..]);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\''))
        {
            return default;
        }

        int length = rest[1..].IndexOf(rest[0]);
        if (length < 0)
        {
            return default;
        }

        char[] charset = new char[length];
        for (int i = 0; i < length; i++)
        {
            charset[i] = (char)rest[i + 1];
        }

        // The declaration was readable as ASCII, so the body is not UTF-16, even if it claims to be.
        ReadOnlySpan<char> declared = charset;
        return declared.StartsWith("utf-16".AsSpan(), StringComparison.OrdinalIgnoreCase) ? default : declared;
    }
}
