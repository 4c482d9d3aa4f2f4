using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes how an open enumeration is read and written. A listed value costs no allocation; any other keeps its text.</summary>
internal static class EnumJsonEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, EnumModel model)
    {
        Usings.ForTypeJson(writer);
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
                if (model.Underlying == ScalarKind.String)
                {
                    EmitTextReader(writer, types, model);
                }
                else
                {
                    writer.Line(
                        $"public override {model.Name} Read(ref {types["JsonReader"]} reader) => new(reader.Read{model.Underlying}());");
                }

                writer.Line();
                writer.Line("/// <inheritdoc/>");
                string value = model.Underlying == ScalarKind.String ? "value.Value ?? \"\"" : "value.Value";
                writer.Line(
                    $"public override void Write(ref {types["JsonWriter"]} writer, {model.Name} value) => "
                    + $"writer.Write{model.Underlying}({value});");
            }
        }
    }

    private static void EmitTextReader(SourceWriter writer, TypeNames types, EnumModel model)
    {
        using (writer.Braces($"public override {model.Name} Read(ref {types["JsonReader"]} reader)"))
        {
            writer.Line($"{types["ReadOnlySpan"]}<byte> text = reader.ReadEnumText();");
            using (writer.Braces("return text.Length switch", "};"))
            {
                foreach (IGrouping<int, EnumValueModel> group in model.Values
                    .GroupBy(static value => CSharpLiteral.Utf8Length(value.WireValue))
                    .OrderBy(static group => group.Key))
                {
                    foreach (EnumValueModel value in group)
                    {
                        writer.Line($"{group.Key} when text.SequenceEqual({CSharpLiteral.Utf8(value.WireValue)}) => {model.Name}.{value.Name},");
                    }
                }

                writer.Line($"_ => new(reader.GetEnumText(text)),");
            }
        }
    }
}
