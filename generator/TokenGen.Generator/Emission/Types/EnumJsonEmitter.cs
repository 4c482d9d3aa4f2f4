using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes the codec of a closed enumeration. Open ones use codecs of the runtime, as members of the type.</summary>
internal static class EnumJsonEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, EnumModel model)
    {
        string codec = ReservedNames.CodecOf(model.Name);
        bool isText = model.Underlying == ScalarKind.String;
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/> as JSON.</summary>");
        using (writer.Braces(
            $"{types.CodecAccess} sealed class {codec} : {types[isText ? "JsonEnumCodec" : "JsonNumberEnumCodec"]}<{model.Name}>"))
        {
            writer.Line("/// <summary>The one instance that all callers share.</summary>");
            writer.Line($"public static readonly {codec} Default = new();");
            writer.Line();
            writer.Line("/// <summary>Creates the converter with the listed values.</summary>");
            writer.Line($"public {codec}()");
            using (writer.Indented())
            {
                IEnumerable<string> values = model.Values.Select(static value => value.WireValue);
                StringArray.EmitArguments(writer, ": base(", values, isText ? CSharpLiteral.String : static value => value + "L", ")");
            }

            writer.Line("{\n}");
        }
    }
}
