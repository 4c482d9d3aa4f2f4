namespace TokenGen.Tasks;

/// <summary>What a server sent.</summary>
/// <param name="Url">Where it came from, after all redirects.</param>
/// <param name="Bytes">The content; null where it is the same as last time.</param>
/// <param name="ETag">The version that the server gave it; null where it gave none.</param>
internal sealed record Download(Uri Url, byte[]? Bytes, string? ETag);
