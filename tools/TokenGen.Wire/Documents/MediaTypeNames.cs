namespace TokenGen.Wire.Documents;

/// <summary>What the names of media types tell.</summary>
internal static class MediaTypeNames
{
    /// <summary>The name without parameters, in small letters.</summary>
    public static string Plain(string mediaType) => mediaType.Split(';', 2)[0].Trim().ToLowerInvariant();

    public static bool IsJson(string mediaType) => Plain(mediaType) is var name && (name is "application/json" or "text/json" || name.EndsWith("+json", StringComparison.Ordinal));
}
