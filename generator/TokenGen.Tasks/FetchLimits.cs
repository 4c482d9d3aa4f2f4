namespace TokenGen.Tasks;

/// <summary>What fetching one document may cost, together with the files that it refers to. A server is untrusted.</summary>
internal sealed record FetchLimits
{
    /// <summary>As much as the generator reads of one document. Counted after decompression.</summary>
    public int Bytes { get; init; } = 64 * 1024 * 1024;

    public TimeSpan Time { get; init; } = TimeSpan.FromMinutes(2);

    public int Redirects { get; init; } = 5;

    public int Files { get; init; } = 200;
}
