using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Looks at the first bytes of a body.</summary>
internal static class BodyStart
{
    /// <summary>Whether a JSON text can start like this (RFC 8259, section 3).</summary>
    public static bool IsOfJson(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = Trim(body);
        return !text.IsEmpty && (text[0] is (byte)'{' or (byte)'[' or (byte)'"' or (byte)'-' or (byte)'t' or (byte)'f' or (byte)'n'
            or (>= (byte)'0' and <= (byte)'9'));
    }

    /// <summary>Whether a JSON object or array can start like this. No other format of responses does.</summary>
    public static bool IsOfJsonContainer(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = Trim(body);
        return !text.IsEmpty && text[0] is (byte)'{' or (byte)'[';
    }

    /// <summary>Whether the body contains only white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> body) => Trim(body).IsEmpty;

    /// <summary>Whether the body is empty, or a JSON null.</summary>
    /// <param name="body">The body.</param>
    /// <param name="what">The contents, for messages.</param>
    public static bool IsEmptyOrNull(ReadOnlySpan<byte> body, out string what)
    {
        ReadOnlySpan<byte> text = Trim(body);
        what = text.IsEmpty ? "no body" : "null";
        return text.IsEmpty || text.SequenceEqual("null"u8);
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> body)
    {
        if (body.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            body = body[3..];
        }
        else if (body.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || body.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            body = body[2..];
        }

        // In UTF-16, every second byte of an ASCII character is zero; JSON contains no zero.
        while (!body.IsEmpty && body[0] == 0)
        {
            body = body[1..];
        }

        return WhiteSpace.Trim(body);
    }
}
