namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// The imports of an emitted file. They stand inside the namespace, where they win over whatever the project has in an enclosing one.
/// </summary>
internal static class Usings
{
    /// <summary>Writes those that the file needs, and no other: the compiler looks through each of them for every name.</summary>
    public static void Emit(SourceWriter writer, IEnumerable<string> namespaces)
    {
        List<string> sorted = [.. namespaces.OrderBy(static name => name, StringComparer.Ordinal)];
        foreach (string name in sorted)
        {
            writer.Line($"using global::{name};");
        }

        if (sorted.Count > 0)
        {
            writer.Line();
        }
    }
}
