using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes the resolver that hands the emitted JSON code to System.Text.Json, without reflection.</summary>
internal static class JsonResolverEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, JsonResolverFile file)
    {
        writer.Line("/// <summary>Makes System.Text.Json read and write these types as the client does.</summary>");
        using (writer.Braces($"public static partial class {file.ClientBaseName}Json"))
        {
            writer.Line("/// <summary>For <c>JsonSerializerOptions.TypeInfoResolver</c>: every type of the document, and lists and maps of them.</summary>");
            writer.Line($"public static {types["IJsonTypeInfoResolver"]} Resolver {{ get; }} = new {types["JsonCodecResolver"]}(");
            using (writer.Indented())
            {
                for (int i = 0; i < file.TypeNames.Count; i++)
                {
                    string end = i + 1 < file.TypeNames.Count ? "," : ");";
                    string codec = $"{types.InExpression(file.TypeNames[i])}.{ReservedNames.Codec}.Default";
                    writer.Line($"{types["JsonForms"]}.Forms({codec}){end}");
                }
            }
        }
    }
}
