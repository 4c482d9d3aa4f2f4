namespace TokenGen.Http.Multipart;

/// <summary>Chooses the media type of a part.</summary>
internal static class PartMediaType
{
    public const string Text = "text/plain; charset=utf-8";
    public const string Json = "application/json";
    public const string Binary = "application/octet-stream";

    /// <summary>The first type of a document's list that is not a range (OpenAPI 3, "Encoding Object", <c>contentType</c>).</summary>
    public static string? FirstOf(string? declared)
    {
        foreach (string candidate in (declared ?? "").Split(','))
        {
            string mediaType = candidate.Trim();
            if (mediaType.Length > 0 && !mediaType.Contains('*', StringComparison.Ordinal))
            {
                return mediaType;
            }
        }

        return null;
    }
}
