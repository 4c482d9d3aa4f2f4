namespace TokenGen.Http;

/// <summary>
/// Writes the header <c>Accept</c> (RFC 9110 section 12.5.1) with every media type of the operation's responses. A strict server returns
/// 406 instead of an error whose type is not listed. Errors have a lower weight, so that no server prefers their types for a success.
/// </summary>
internal static class AcceptHeader
{
    private const string ErrorWeight = ";q=0.5";

    /// <param name="successes">The media types of successes; an entry may hold several, separated by commas.</param>
    /// <param name="errors">The media types of errors, in the same form.</param>
    /// <returns><see langword="null"/> if there are none.</returns>
    public static string? Of(IEnumerable<string> successes, IEnumerable<string> errors)
    {
        List<string> types = new();
        foreach (string type in Each(successes))
        {
            AddOnce(types, type, "");
        }

        if (!types.Contains("*/*", StringComparer.Ordinal))
        {
            foreach (string type in Each(errors))
            {
                if (!types.Contains(type, StringComparer.OrdinalIgnoreCase))
                {
                    AddOnce(types, type, types.Count > 0 ? ErrorWeight : "");
                }
            }
        }

        return types.Count == 0 ? null : string.Join(", ", types);
    }

    private static void AddOnce(List<string> types, string type, string weight)
    {
        if (!types.Contains(type + weight, StringComparer.OrdinalIgnoreCase))
        {
            types.Add(type + weight);
        }
    }

    // The charset is left out: it belongs in Accept-Charset, and servers that compare texts would not match their own type.
    private static IEnumerable<string> Each(IEnumerable<string> lists) => lists
        .SelectMany(static list => list.Split(','))
        .Select(static type => MediaTypeText.Without(type.Trim(), "charset"))
        .Where(static type => type.Length > 0);
}
