using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Http;

/// <summary>Reads a plain text where the document declares a JSON string: <c>All is well.</c> instead of <c>"All is well."</c>.</summary>
internal static class UnquotedText
{
    /// <summary>Adds quotes to a text, unless it can be something other than plain text.</summary>
    /// <param name="body">The body as UTF-8.</param>
    /// <param name="mediaType">The media type of the response.</param>
    /// <param name="isDeclared">Whether the document declares that text, so that it may be a page.</param>
    /// <param name="json">The text as a JSON string.</param>
    /// <returns>False if the body is JSON, may be truncated JSON, is a page that is not declared, or is not text.</returns>
    public static bool TryQuote(ReadOnlySpan<byte> body, MediaType mediaType, bool isDeclared, out byte[] json)
    {
        json = [];
        if (mediaType.IsHtml && !isDeclared)
        {
            return false;
        }

        // The usual case is checked first, because it needs only one byte.
        if (!isDeclared && !mediaType.IsPlainText && FirstOf(body) is (byte)'"' or (byte)'{' or (byte)'[' or (byte)'<')
        {
            return false;
        }

        if (!IsText(body) || IsJson(body))
        {
            return false;
        }

        json = JsonCodecs.String.ToUtf8Bytes(StrictUtf8.GetString(body));
        return true;
    }

    /// <summary>Whether bytes are readable text: valid UTF-8 without control characters.</summary>
    public static bool IsText(ReadOnlySpan<byte> body)
    {
        foreach (byte octet in body)
        {
            if (octet < ' ' && octet is not ((byte)'\t' or (byte)'\r' or (byte)'\n'))
            {
                return false;
            }
        }

        try
        {
            StrictUtf8.GetString(body);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static bool IsJson(ReadOnlySpan<byte> body)
    {
        try
        {
            if (!JsonReader.TryStart(body, out JsonReader reader))
            {
                return false;
            }

            reader.SkipValue();
            return reader.IsAtEnd;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static byte FirstOf(ReadOnlySpan<byte> body)
    {
        int first = WhiteSpace.Skip(body, 0);
        return first < body.Length ? body[first] : (byte)0;
    }
}
