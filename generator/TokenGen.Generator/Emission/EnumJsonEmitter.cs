using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes how an enumeration is read and written. A listed value costs no allocation; any other keeps its text.</summary>
internal static class EnumJsonEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, EnumModel model)
    {
        if (model.IsClosed)
        {
            EmitClosed(writer, types, model);
            return;
        }

        string codec = ReservedNames.Codec;
        using (writer.Braces($"partial record struct {model.Name}"))
        {
            writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
            using (writer.Braces($"internal sealed class {codec} : {types["JsonCodec"]}<{model.Name}>"))
            {
                if (model.Underlying == ScalarKind.String)
                {
                    writer.Line($"private static readonly {types["JsonEnumValues"]} s_values =");
                    using (writer.Indented())
                    {
                        StringArray.EmitArguments(writer, "new(", model.Values.Select(static value => value.WireValue));
                    }

                    writer.Line();
                }

                writer.Line("/// <summary>The one instance that all callers share.</summary>");
                writer.Line($"public static {codec} Default {{ get; }} = new();");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                string read = model.Underlying == ScalarKind.String ? "reader.ReadString(s_values)" : $"reader.Read{model.Underlying}()";
                writer.Line($"public override {model.Name} Read(ref {types["JsonReader"]} reader) => new({read});");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                string value = model.Underlying == ScalarKind.String ? "value.Value ?? \"\"" : "value.Value";
                writer.Line(
                    $"public override void Write(ref {types["JsonWriter"]} writer, {model.Name} value) => "
                    + $"writer.Write{model.Underlying}({value});");
            }
        }
    }

    private static void EmitClosed(SourceWriter writer, TypeNames types, EnumModel model)
    {
        string codec = ReservedNames.CodecOf(model.Name);
        bool isText = model.Underlying == ScalarKind.String;
        writer.Line($"/// <summary>Reads and writes <see cref=\"{model.Name}\"/> as JSON.</summary>");
        using (writer.Braces($"internal sealed class {codec} : {types[isText ? "JsonEnumCodec" : "JsonNumberEnumCodec"]}<{model.Name}>"))
        {
            writer.Line("/// <summary>The one instance that all callers share.</summary>");
            writer.Line($"public static {codec} Default {{ get; }} = new();");
            writer.Line();
            writer.Line("/// <summary>Knows the listed values.</summary>");
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
