using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>
/// The charset of a body by what RFC 7303, section 3, goes by: a byte order mark, then the <c>charset</c> parameter, then the XML declaration.
/// A mark counts for any text.
/// </summary>
internal static class BodyCharset
{
    /// <summary>An XML declaration is short, and stands at the beginning.</summary>
    private const int MaximumDeclaration = 256;

    /// <summary>Gives the name of the charset; empty for UTF-8 without a mark, or where nothing names one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">What the headers say.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<byte> body, MediaType mediaType)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return "utf-8".AsSpan();
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return "utf-32".AsSpan();
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return "utf-16".AsSpan();
        if (body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return "utf-16BE".AsSpan();
        if (!mediaType.Charset.IsEmpty) return mediaType.Charset;
        if (mediaType.IsJson && IsUtf16(body, out var isBigEndian)) return (isBigEndian ? "utf-16BE" : "utf-16").AsSpan();
        return mediaType.IsXml || mediaType.IsEmpty ? OfDeclaration(body) : default;
    }

    /// <summary>JSON begins with two characters of ASCII and holds no zero: one that is there is half of a character (RFC 4627, section 3).</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> body, out bool isBigEndian)
    {
        isBigEndian = body.Length >= 2 && body[0] == 0;
        return body.Length >= 2 && (body[0] == 0) != (body[1] == 0);
    }

    private static ReadOnlySpan<char> OfDeclaration(ReadOnlySpan<byte> body)
    {
        // UTF-16 without a mark is told by the zeros between the first characters (XML 1.0, appendix F).
        if (body.StartsWith((ReadOnlySpan<byte>)[0x3C, 0, 0x3F, 0])) return "utf-16".AsSpan();
        if (body.StartsWith((ReadOnlySpan<byte>)[0, 0x3C, 0, 0x3F])) return "utf-16BE".AsSpan();
        if (!body.StartsWith("<?xml"u8)) return default;
        var declaration = body[..Math.Min(body.Length, MaximumDeclaration)];
        var end = declaration.IndexOf("?>"u8);
        var name = end < 0 ? -1 : declaration[..end].IndexOf("encoding"u8);
        if (name < 0) return default;
        var rest = WhiteSpace.Trim(declaration[(name + "encoding".Length)..end]);
        if (rest.IsEmpty || rest[0] != '=') return default;
        rest = WhiteSpace.Trim(rest[1..]);
        if (rest.IsEmpty || rest[0] is not ((byte)'"' or (byte)'\'')) return default;
        var length = rest[1..].IndexOf(rest[0]);
        if (length < 0) return default;
        var charset = new char[length];
        for (var i = 0; i < length; i++) charset[i] = (char)rest[i + 1];

        // The declaration was read as ASCII, so it is not in the UTF-16 that it may claim.
        ReadOnlySpan<char> declared = charset;
        return declared.StartsWith("utf-16".AsSpan(), StringComparison.OrdinalIgnoreCase) ? default : declared;
    }
}
