namespace TokenGen.Wire.Documents;

/// <summary>Classifies media types by their names.</summary>
internal static class MediaTypeNames
{
    /// <summary>The name without parameters, in lower case.</summary>
    public static string Plain(string mediaType) => mediaType.Split(';', 2)[0].Trim().ToLowerInvariant();

    /// <summary>Whether a range, such as <c>*/*</c> or <c>text/*</c>, contains a media type.</summary>
    public static bool Contains(string range, string mediaType) =>
        Plain(range) is var name && name.EndsWith("/*", StringComparison.Ordinal)
            && (name == "*/*" || Plain(mediaType).StartsWith(name[..^1], StringComparison.Ordinal));

    public static bool IsJson(string mediaType) =>
        Plain(mediaType) is var name && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal));
}
