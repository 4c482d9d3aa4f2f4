using System.Net.Http.Headers;
using System.Text;

namespace TokenGen.Http;

/// <summary>Makes the content of a text, in the charset of its media type or in UTF-8.</summary>
internal static class TextContent
{
    /// <param name="text">The text.</param>
    /// <param name="mediaType">The media type, with or without parameters.</param>
    /// <param name="argument">The name of the caller's argument, for the message.</param>
    /// <exception cref="ArgumentException">The text is not a media type.</exception>
    public static HttpContent Of(string text, string mediaType, string? argument)
    {
        MediaTypeHeaderValue type = MediaTypeText.Parse(mediaType, argument);
        if (type.CharSet is null || !TryEncode(text, type.CharSet.Trim('"'), out byte[]? bytes))
        {
            // UTF-8 replaces a charset that is unknown, or lacks a character of the text.
            if (type.CharSet is null || !BodyEncoding.IsUtf8(type.CharSet.AsSpan().Trim('"')))
            {
                type.CharSet = "utf-8";
            }

            bytes = Encoding.UTF8.GetBytes(text);
        }

        ByteArrayContent content = new(bytes);
        content.Headers.ContentType = type;
        return content;
    }

    private static bool TryEncode(string text, string charset, out byte[] bytes)
    {
        bytes = [];
        if (BodyEncoding.IsUtf8(charset.AsSpan()))
        {
            return false;
        }

        try
        {
            bytes = Encoding.GetEncoding(charset, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback).GetBytes(text);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // .NET knows some names, such as utf-7, but does not support their charsets.
            return false;
        }
    }
}
