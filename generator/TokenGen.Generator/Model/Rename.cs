namespace TokenGen.Generator.Model;

/// <summary>A name that the project gives to a part of the document.</summary>
/// <param name="Part">A component schema or an operation by its id; one of its members or parameters after a dot.</param>
/// <param name="Name">What it is called in C#.</param>
internal sealed record Rename(string Part, string Name);
