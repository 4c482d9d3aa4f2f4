namespace TokenGen.Generator.Model;

/// <summary>One entry of a setting that has several.</summary>
internal sealed record SettingEntry(string Setting, string Entry);
