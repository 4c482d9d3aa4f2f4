namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// The imports of an emitted file. They stand inside the namespace, where they take precedence over types of the project's enclosing
/// namespaces.
/// </summary>
internal static class Usings
{
    /// <summary>Writes only the imports that the file needs, because the compiler searches each of them for every name.</summary>
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
