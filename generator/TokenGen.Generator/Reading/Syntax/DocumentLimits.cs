namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// A document is untrusted: what it may cost is bounded. GitHub's document, the largest known, has 13 million characters,
/// 258,000 nodes and 22 levels.
/// </summary>
internal static class DocumentLimits
{
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>The reader library recurses per level; this depth fits a compiler's thread many times over.</summary>
    public const int MaxDepth = 256;

    /// <summary>Nodes after aliases are expanded.</summary>
    public const int MaxNodes = 2_200_000;

    /// <summary>Nodes that aliases and merge keys may add: a large document is legitimate, a small one that unfolds into a large one is not.</summary>
    public const int MaxAliasNodes = 250_000;
}
