namespace TokenGen.Http;

/// <summary>
/// Writes the header <c>Accept</c> (RFC 9110 section 12.5.1): every media type that the document has for a response of the operation. A server
/// that takes the header at its word answers 406 in place of an error whose type is not listed; errors weigh less, so that no server
/// prefers theirs for a success.
/// </summary>
internal static class AcceptHeader
{
    private const string ErrorWeight = ";q=0.5";

    /// <param name="successes">The media types of success; each may be several, joined by commas.</param>
    /// <param name="errors">Those of errors, in the same way.</param>
    /// <returns><see langword="null"/> where there are none.</returns>
    public static string? Of(IEnumerable<string> successes, IEnumerable<string> errors)
    {
        var types = new List<string>();
        foreach (var type in Each(successes)) AddOnce(types, type, "");
        if (!types.Contains("*/*", StringComparer.Ordinal))
        {
            foreach (var type in Each(errors))
            {
                if (!types.Contains(type, StringComparer.OrdinalIgnoreCase)) AddOnce(types, type, types.Count > 0 ? ErrorWeight : "");
            }
        }

        return types.Count == 0 ? null : string.Join(", ", types);
    }

    private static void AddOnce(List<string> types, string type, string weight)
    {
        if (!types.Contains(type + weight, StringComparer.OrdinalIgnoreCase)) types.Add(type + weight);
    }

    // A charset is a matter of Accept-Charset; a server that compares texts would not find its own type with one.
    private static IEnumerable<string> Each(IEnumerable<string> lists) => lists
        .SelectMany(static list => list.Split(','))
        .Select(static type => MediaTypeText.Without(type.Trim(), "charset"))
        .Where(static type => type.Length > 0);
}
