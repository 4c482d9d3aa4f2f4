namespace TokenGen.Generator.Diagnostics;

/// <summary>Which part of a project file a finding is about, where it is not known yet at which line that stands.</summary>
/// <param name="Document">The path of the document whose item it is; empty for any item that has the setting.</param>
/// <param name="Setting">The setting; empty for the item as a whole.</param>
/// <param name="Entry">The entry of the setting's value; empty for all of the value.</param>
internal sealed record SettingPlace(string Document, string Setting, string Entry);
