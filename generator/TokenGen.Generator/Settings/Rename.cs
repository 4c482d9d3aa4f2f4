namespace TokenGen.Generator.Settings;

/// <summary>An entry of the setting <c>Rename</c>: the C# name of a part of the document.</summary>
/// <param name="Part">A component schema, or the id of an operation; after a dot, a member or parameter of it.</param>
/// <param name="Name">The C# name.</param>
internal sealed record Rename(string Part, string Name);
