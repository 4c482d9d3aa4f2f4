namespace TokenGen.Generator.Diagnostics;

/// <summary>What a finding tells the code fix that mends it. The fixes are compiled with this file: they need no more of the generator.</summary>
internal static class FactKeys
{
    /// <summary>The name that is missing, or that was meant.</summary>
    public const string Name = "name";

    /// <summary>Where a list begins that is to have one more item: an offset.</summary>
    public const string List = "list";

    /// <summary>The type beside the finding: two offsets with a dash between them.</summary>
    public const string Type = "type";

    /// <summary>The reference beside the finding, from its key to the end of its value: two offsets with a dash between them.</summary>
    public const string Reference = "reference";
}
