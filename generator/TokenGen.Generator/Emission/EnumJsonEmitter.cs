using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes how an enumeration is read and written: one of numbers, or a closed one. For open ones of texts the runtime has one codec for all,
/// which is a member of the type.
/// </summary>
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
                writer.Line("/// <summary>The one instance that all callers share.</summary>");
                writer.Line($"public static {codec} Default {{ get; }} = new();");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public override {model.Name} Read(ref {types["JsonReader"]} reader) => new(reader.Read{model.Underlying}());");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line(
                    $"public override void Write(ref {types["JsonWriter"]} writer, {model.Name} value) => "
                    + $"writer.Write{model.Underlying}(value.Value);");
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
