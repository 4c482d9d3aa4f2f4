using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes an open enumeration: a struct over the wire value, with a constant for each value the document lists.</summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, EnumModel model)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer,
            model.Documentation,
            $"The values of `{model.WireName}`.",
            "Open: a value that the document does not list is kept as it came.");
        writer.Line("/// <param name=\"Value\">The value on the wire.</param>");
        TypeAttributes.Emit(writer, types, model);
        string underlying = types.Of(new ScalarUse(model.Underlying));
        using (writer.Braces($"public readonly partial record struct {model.Name}({underlying} Value)"))
        {
            foreach (EnumValueModel value in model.Values)
            {
                DocumentationWriter.SummaryAndRemarks(writer, value.Documentation, $"The value `{value.WireValue}`.");
                writer.Line($"public static {model.Name} {value.Name} => new({Literal(model, value)});");
                writer.Line();
            }

            writer.Line("/// <summary>The value as it is on the wire.</summary>");
            writer.Line(model.Underlying == ScalarKind.String
                ? "public override string ToString() => Value ?? \"\";"
                : "public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
        }
    }

    private static string Literal(EnumModel model, EnumValueModel value) => model.Underlying switch
    {
        ScalarKind.String => CSharpLiteral.String(value.WireValue),
        ScalarKind.Int64 => value.WireValue + "L",
        ScalarKind.Double => value.WireValue + "D",
        _ => value.WireValue,
    };
}
