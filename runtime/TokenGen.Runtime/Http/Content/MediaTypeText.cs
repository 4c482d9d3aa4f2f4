using System.Net.Http.Headers;

namespace TokenGen.Http;

/// <summary>
/// Parses media types before they are sent, so that parameters such as <c>charset</c> are kept and nothing else gets into the header.
/// </summary>
internal static class MediaTypeText
{
    /// <summary>Parses a media type.</summary>
    /// <param name="mediaType">The media type, with or without parameters (RFC 9110 section 8.3.1).</param>
    /// <param name="argument">The name of the caller's argument, for the message.</param>
    /// <exception cref="ArgumentException">The text is not a media type.</exception>
    public static MediaTypeHeaderValue Parse(
        string mediaType, string? argument) => MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? parsed)
        ? parsed
        : throw new ArgumentException(
            $"\"{mediaType}\" is not a media type. Examples: \"text/plain\", \"text/plain; charset=utf-8\".", argument);

    /// <summary>Returns the media type without one of its parameters; unchanged if it cannot be parsed.</summary>
    public static string Without(string mediaType, string parameter)
    {
        if (!mediaType.Contains(';', StringComparison.Ordinal)
            || !MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? parsed))
        {
            return mediaType;
        }

        foreach (NameValueHeaderValue one in parsed.Parameters.Where(one => one.Name.Equals(parameter, StringComparison.OrdinalIgnoreCase))
            .ToArray())
        {
            parsed.Parameters.Remove(one);
        }

        return parsed.ToString();
    }
}
