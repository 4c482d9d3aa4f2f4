namespace TokenGen.Generator.Settings;

/// <summary>One entry of a setting that is a list.</summary>
internal sealed record SettingEntry(string Setting, string Entry)
{
    /// <summary>The nearest valid entry, for a suggestion; null if none is near.</summary>
    public string? Meant { get; init; }

    /// <summary>What to do instead of correcting it; null for nothing special.</summary>
    public string? Advice { get; init; }
}
