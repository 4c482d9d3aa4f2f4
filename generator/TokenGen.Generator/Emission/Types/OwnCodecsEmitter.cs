using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes the codecs of types that the project has, each once.</summary>
internal static class OwnCodecsEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, OwnCodecsFile file)
    {
        using (writer.Braces($"{types.Access} static partial class {file.ClientBaseName}Json"))
        {
            writer.Line("/// <summary>The codecs of types that this project has.</summary>");
            using (writer.Braces($"{types.CodecAccess} static class Own"))
            {
                for (int i = 0; i < file.Codecs.Count; i++)
                {
                    if (i > 0)
                    {
                        writer.Line();
                    }

                    OwnCodecModel codec = file.Codecs[i];
                    if (types.HasVisibleCodecs)
                    {
                        writer.Line($"/// <summary>Reads and writes <c>{codec.Name}</c> as JSON.</summary>");
                    }

                    writer.Line($"public static {types["JsonCodec"]}<{codec.Type}> {codec.Name} {{ get; }} =");
                    using (writer.Indented())
                    {
                        writer.Line($"{types["JsonOwnCodecs"]}.{Expression(types, codec)};");
                    }
                }
            }
        }
    }

    private static string Expression(TypeNames types, OwnCodecModel codec)
    {
        string kinds = string.Join(" | ", KindsOf(codec.Form).Select(kind => $"{types["JsonKinds"]}.{kind}"));
        return codec.Source switch
        {
            { Kind: OwnCodecKind.Codec, Read: var read } => $"Of({read}, {kinds})",
            { Kind: OwnCodecKind.Converter, Read: var read } => $"Converted<{codec.Type}>({read}, {kinds})",
            { Read: var read, Write: var write } => $"Parsed<{codec.Type}>({read}, {write}, {kinds})",
        };
    }

    private static string[] KindsOf(JsonForm form) => form switch
    {
        JsonForm.Text => ["String"],
        JsonForm.Integer => ["Integer"],
        JsonForm.Number => ["Integer", "Number"],
        JsonForm.Boolean => ["Boolean"],
        JsonForm.Array => ["Array"],
        JsonForm.Object => ["Object"],
        _ => ["Object", "Array", "String", "Integer", "Number", "Boolean"],
    };
}
