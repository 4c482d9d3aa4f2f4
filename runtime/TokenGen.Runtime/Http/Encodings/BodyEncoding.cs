using System.Text;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Decodes a body to text in the charset that <see cref="BodyCharset"/> finds, or in UTF-8.</summary>
internal static class BodyEncoding
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns the body as UTF-8 without a byte order mark.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Names the charset.</param>
    /// <param name="utf8">The same text; a slice of the body if it is UTF-8 already.</param>
    /// <returns>Whether the charset is known and the body is valid in it.</returns>
    public static bool TryToUtf8(ReadOnlySpan<byte> body, MediaType mediaType, out ReadOnlySpan<byte> utf8)
    {
        utf8 = body.StartsWith(Utf8Mark) ? body[Utf8Mark.Length..] : body;
        ReadOnlySpan<char> charset = BodyCharset.Of(body, mediaType);
        if (IsUtf8(charset))
        {
            return true;
        }

        if (Find(charset, DecoderFallback.ExceptionFallback) is not { } encoding)
        {
            return false;
        }

        try
        {
            utf8 = Encoding.UTF8.GetBytes(Decode(body, encoding));
            return true;
        }
        catch (DecoderFallbackException)
        {
            // A lone surrogate is as invalid in UTF-16 as its three bytes are in UTF-8.
            return false;
        }
    }

    /// <summary>Returns the body as a string, without a byte order mark.</summary>
    /// <param name="body">The body.</param>
    /// <param name="mediaType">Names the charset.</param>
    /// <param name="text">The text, with U+FFFD for invalid bytes.</param>
    /// <param name="isValid">Whether all bytes are valid in the charset.</param>
    /// <returns>Whether the charset is known, or the body is ASCII, which most charsets contain.</returns>
    public static bool TryToText(ReadOnlySpan<byte> body, MediaType mediaType, out string text, out bool isValid)
    {
        text = "";
        isValid = TryToUtf8(body, mediaType, out ReadOnlySpan<byte> utf8);
        if (!isValid)
        {
            ReadOnlySpan<char> charset = BodyCharset.Of(body, mediaType);
            bool isKnown = Find(charset, DecoderFallback.ReplacementFallback) is not null;

            // In utf-7, ASCII characters can encode other characters.
            isValid = !isKnown && !charset.StartsWith("utf".AsSpan(), StringComparison.OrdinalIgnoreCase) && IsAscii(body);
            if (!isKnown && !isValid)
            {
                return false;
            }

            text = ToText(body, mediaType);
            return true;
        }

        try
        {
            text = StrictUtf8.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            isValid = false;
            text = ToText(body, mediaType);
        }

        return true;
    }

    /// <summary>Returns the body as a string, with U+FFFD for invalid bytes: for texts that people read.</summary>
    public static string ToText(ReadOnlySpan<byte> body, MediaType mediaType)
    {
        if (body.StartsWith(Utf8Mark))
        {
            return Encoding.UTF8.GetString(body[Utf8Mark.Length..]);
        }

        ReadOnlySpan<char> charset = BodyCharset.Of(body, mediaType);
        Encoding encoding = IsUtf8(charset) ? Encoding.UTF8 : Find(charset, DecoderFallback.ReplacementFallback) ?? Encoding.UTF8;
        return Decode(body, encoding);
    }

    private static bool IsAscii(ReadOnlySpan<byte> body)
    {
        foreach (byte octet in body)
        {
            if (octet >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    private static string Decode(ReadOnlySpan<byte> body, Encoding encoding)
    {
        ReadOnlySpan<byte> mark = encoding.GetPreamble();
        if (mark.Length > 0 && body.StartsWith(mark))
        {
            body = body[mark.Length..];
        }

        return encoding.GetString(body);
    }

    /// <summary>Whether a charset is UTF-8 or a subset of it. An empty name means UTF-8.</summary>
    public static bool IsUtf8(ReadOnlySpan<char> charset) =>
        charset.IsEmpty || Is(charset, "utf-8") || Is(charset, "utf8") || Is(charset, "us-ascii") || Is(charset, "ascii");

    private static bool Is(ReadOnlySpan<char> charset, string name) => charset.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static Encoding? Find(ReadOnlySpan<char> charset, DecoderFallback fallback)
    {
        try
        {
            return Encoding.GetEncoding(charset.ToString(), EncoderFallback.ReplacementFallback, fallback);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // .NET knows some names, such as utf-7, but does not support their charsets.
            return WesternEncoding.Find(charset.ToString());
        }
    }
}
