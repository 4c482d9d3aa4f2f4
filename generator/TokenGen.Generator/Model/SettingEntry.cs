namespace TokenGen.Generator.Model;

/// <summary>One entry of a setting that has several.</summary>
internal sealed record SettingEntry(string Setting, string Entry)
{
    /// <summary>What it probably means; null where nothing is like it.</summary>
    public string? Meant { get; init; }
}
