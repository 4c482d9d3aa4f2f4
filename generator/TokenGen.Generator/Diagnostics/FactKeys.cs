namespace TokenGen.Generator.Diagnostics;

/// <summary>
/// The keys of the facts that a diagnostic passes to its code fix. The project of the fixes compiles this file and nothing else of the
/// generator.
/// </summary>
internal static class FactKeys
{
    /// <summary>The missing name, or the probable one.</summary>
    public const string Name = "name";

    /// <summary>The offset of a list that needs one more item.</summary>
    public const string List = "list";

    /// <summary>The type beside the place of the diagnostic: two offsets with a dash between them.</summary>
    public const string Type = "type";

    /// <summary>
    /// The reference beside the place of the diagnostic, from its key to the end of its value: two offsets with a dash between them.
    /// </summary>
    public const string Reference = "reference";
}
