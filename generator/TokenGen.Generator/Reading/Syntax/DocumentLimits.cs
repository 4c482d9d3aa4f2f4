namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Limits for documents, which are untrusted. GitHub's document, the largest known, has 13 million characters, 258,000 nodes and 22 levels.
/// </summary>
internal static class DocumentLimits
{
    public const int MaxLength = 64 * 1024 * 1024;

    /// <summary>The reader library recurses per level. The stack of a compiler thread is large enough for many times this depth.</summary>
    public const int MaxDepth = 256;

    /// <summary>Nodes after aliases are expanded.</summary>
    public const int MaxNodes = 2_200_000;

    /// <summary>
    /// Nodes that aliases and merge keys may add: a large document is legitimate, a small one that expands to a large one is not.
    /// </summary>
    public const int MaxAliasNodes = 250_000;
}
