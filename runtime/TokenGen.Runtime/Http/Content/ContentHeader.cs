namespace TokenGen.Http;

/// <summary>Reads headers of a body without parsing them.</summary>
internal static class ContentHeader
{
    public static string? Get(HttpContent? content, string name)
    {
        if (content is null)
        {
            return null;
        }
#if NET8_0_OR_GREATER
        if (!content.Headers.NonValidated.TryGetValues(name, out System.Net.Http.Headers.HeaderStringValues values))
        {
            return null;
        }

        foreach (string value in values)
        {
            return value;
        }

        return null;
#else
        return content.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;
#endif
    }

    /// <summary>The values of a header that may be on several lines, joined by commas (RFC 9110 section 5.3).</summary>
    public static string? GetAll(HttpContent content, string name) =>
#if NET8_0_OR_GREATER
        content.Headers.NonValidated.TryGetValues(name, out System.Net.Http.Headers.HeaderStringValues values) ? values.ToString() : null;
#else
        content.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join(",", values) : null;
#endif
}
