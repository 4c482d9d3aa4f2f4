using TokenGen.Generator.Model;

namespace TokenGen.Generator.Settings;

/// <summary>A setting that filters operations.</summary>
/// <param name="Name">The metadata: <c>Tags</c>, <c>Paths</c> or <c>Operations</c>.</param>
/// <param name="Entries">What to keep or, after a <c>!</c>, what to leave out; never empty.</param>
internal sealed record OperationFilterSetting(string Name, EquatableArray<string> Entries);
