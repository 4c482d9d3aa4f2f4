namespace TokenGen.Generator.Model;

/// <summary>A setting that says which operations a client has, as the project gives it.</summary>
/// <param name="Name">The metadata: <c>Tags</c>, <c>Paths</c> or <c>Operations</c>.</param>
/// <param name="Entries">What to keep and, after a <c>!</c>, what to leave out; never empty.</param>
internal sealed record OperationFilterSetting(string Name, EquatableArray<string> Entries);
