namespace TokenGen.Generator.Diagnostics;

/// <summary>The part of a project file that a diagnostic is about, while its line is not known yet.</summary>
/// <param name="Document">The path of the item's document; empty for any item that has the setting.</param>
/// <param name="Setting">The setting; empty for the item as a whole.</param>
/// <param name="Entry">The entry of the setting's value; empty for the whole value.</param>
internal sealed record SettingPlace(string Document, string Setting, string Entry);
