namespace TokenGen.Generator.Emission;

/// <summary>
/// The imports of an emitted file. They stand inside the namespace, where they win over whatever the project has in an enclosing one.
/// </summary>
internal static class Usings
{
    public static void ForTypes(SourceWriter writer) => Write(
        writer, "System", "System.Collections.Generic", "System.Diagnostics.CodeAnalysis", "System.Numerics", "System.Text",
        "System.Text.Json", "System.Text.Json.Serialization", "TokenGen", "TokenGen.Json");

    public static void ForTypeJson(SourceWriter writer) => Write(
        writer, "System", "System.Collections.Generic", "System.Diagnostics.CodeAnalysis", "System.Numerics", "System.Text.Json",
        "TokenGen", "TokenGen.Json");

    public static void ForClients(SourceWriter writer) => Write(
        writer, "System", "System.Collections.Generic", "System.IO", "System.Net.Http", "System.Numerics", "System.Text.Json",
        "System.Text.Json.Serialization.Metadata", "System.Threading", "System.Threading.Tasks", "TokenGen", "TokenGen.Http",
        "TokenGen.Json");

    private static void Write(SourceWriter writer, params string[] namespaces)
    {
        foreach (string name in namespaces)
        {
            writer.Line($"using global::{name};");
        }

        writer.Line();
    }
}
