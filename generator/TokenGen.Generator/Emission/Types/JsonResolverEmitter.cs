using TokenGen.Generator.Emission.Text;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes the resolver that gives the emitted codecs to System.Text.Json, without reflection.</summary>
internal static class JsonResolverEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, JsonResolverFile file)
    {
        JsonExpressions json = new(types);
        writer.Line("/// <summary>Lets System.Text.Json read and write these types in the same way as the client.</summary>");
        using (writer.Braces($"{types.Access} static partial class {file.ClientBaseName}Json"))
        {
            writer.Line("/// <summary>Resolves the types of the document, their lists and maps, for <c>JsonSerializerOptions.TypeInfoResolver</c>.</summary>");
            writer.Line($"public static {types["IJsonTypeInfoResolver"]} Resolver {{ get; }} = new {types["JsonCodecResolver"]}(");
            using (writer.Indented())
            {
                for (int i = 0; i < file.Types.Count; i++)
                {
                    string end = i + 1 < file.Types.Count ? "," : ");";
                    writer.Line($"{types["JsonForms"]}.Forms({json.Codec(file.Types[i])}){end}");
                }
            }
        }
    }
}
