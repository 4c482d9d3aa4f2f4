namespace TokenGen.Wire.Documents;

/// <summary>Classifies media types by their names.</summary>
internal static class MediaTypeNames
{
    /// <summary>The name without parameters, in lower case.</summary>
    public static string Plain(string mediaType) => mediaType.Split(';', 2)[0].Trim().ToLowerInvariant();

    public static bool IsJson(string mediaType) =>
        Plain(mediaType) is var name && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal));
}
