using System.Globalization;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// Writes an open enumeration: a struct that wraps the wire value, with a constant for each listed value. A closed one is a C# <c>enum</c>.
/// </summary>
internal static class EnumEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, EnumModel model)
    {
        if (model.IsClosed)
        {
            EmitClosed(writer, types, model);
            return;
        }

        DocumentationWriter.SummaryAndRemarks(
            writer,
            model.Documentation,
            model.IsIdentifier ? $"An identifier: `{model.WireName}`." : $"The values of `{model.WireName}`.",
            model.IsIdentifier
                ? "A type of its own, so that the compiler rejects identifiers of other things."
                : "Open enum: values that the document does not list are accepted and kept.");
        TypeAttributes.Emit(writer, types, model);
        CallAttributes.EmitValues(writer, types, model);
        string underlying = types.Of(new ScalarUse(model.Underlying));
        string bases = model.IsParsable ? $" : {types["IParsable"]}<{model.Name}>" : "";
        using (writer.Braces($"{types.Access} readonly partial record struct {model.Name}{bases}"))
        {
            foreach (EnumValueModel value in model.Values)
            {
                DocumentationWriter.SummaryAndRemarks(
                    writer, value.Documentation, value.WireValue.Length == 0 ? "The empty text." : $"The value `{value.WireValue}`.");
                writer.Line($"public static readonly {model.Name} {value.Name} = new({Literal(model, value)});");
                writer.Line();
            }

            EmitValue(writer, model, underlying);
            if (model.IsParsable)
            {
                EmitParsing(writer, types, model, underlying);
            }

            writer.Line("/// <summary>The value as it is on the wire.</summary>");
            writer.Line(model.IsOpenText
                ? "public override string ToString() => _value ?? \"\";"
                : model.Underlying == ScalarKind.Guid
                ? "public override string ToString() => _value.ToString();"
                : "public override string ToString() => _value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
            writer.Line();
            writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
            if (!model.IsOpenText)
            {
                string number = $"{types["JsonCodecs"]}.{RuntimeMembers.Codec(model.Underlying)}";
                string codec = model.AllowsText ? $"{types["JsonCodecs"]}.NumberOrText({number})" : number;
                string type = $"{types["JsonOpenNumberCodec"]}<{model.Name}, {underlying}>";
                writer.Line($"{types.CodecAccess} static readonly {type} {ReservedNames.Codec} = new({codec});");
                return;
            }

            writer.Line($"{types.CodecAccess} static readonly {types["JsonOpenEnumCodec"]}<{model.Name}> {ReservedNames.Codec} =");
            using (writer.Indented())
            {
                StringArray.EmitArguments(writer, "new(", model.Values.Select(static value => value.WireValue));
            }
        }
    }

    // A positional record would also have Deconstruct and a setter, which are useless for a single value: 77 kB of Stripe's assembly.
    private static void EmitValue(SourceWriter writer, EnumModel model, string underlying)
    {
        writer.Line($"private readonly {underlying} _value;");
        writer.Line();
        writer.Line("/// <summary>Creates a value, which may be one that the document does not list.</summary>");
        writer.Line("/// <param name=\"value\">The value on the wire.</param>");
        writer.Line($"public {model.Name}({underlying} value) => _value = value;");
        writer.Line();
        writer.Line("/// <summary>The value on the wire.</summary>");
        writer.Line($"public {underlying} Value => _value;");
        writer.Line();
    }

    private static void EmitParsing(SourceWriter writer, TypeNames types, EnumModel model, string underlying)
    {
        string provider = types["IFormatProvider"];
        writer.Line("/// <inheritdoc/>");
        writer.Line($"public static {model.Name} Parse(string s, {provider}? provider) => new({(model.IsOpenText ? "s" : $"{underlying}.Parse(s, provider)")});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces(
            $"public static bool TryParse([{types["NotNullWhen"]}(true)] string? s, {provider}? provider, out {model.Name} result)"))
        {
            writer.Line(model.IsOpenText ? "result = new(s!);" : $"bool isNumber = {underlying}.TryParse(s, provider, out {underlying} value);");
            if (!model.IsOpenText)
            {
                writer.Line("result = new(value);");
            }

            writer.Line(model.IsOpenText ? "return s is not null;" : "return isNumber;");
        }

        writer.Line();
    }

    private static void EmitClosed(SourceWriter writer, TypeNames types, EnumModel model)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer,
            model.Documentation,
            $"The values of `{model.WireName}`.",
            "Closed. For any other value in a response, an optional property is null, and reading a required one throws <c>ApiResponseFormatException</c>.");
        TypeAttributes.Emit(writer, types, model);
        bool isNumber = model.Underlying != ScalarKind.String;
        bool isLong = isNumber && model.Values.Any(
            static value => !int.TryParse(value.WireValue, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _));
        using (writer.Braces($"{types.Access} enum {model.Name}{(isLong ? " : long" : "")}"))
        {
            for (int i = 0; i < model.Values.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                EnumValueModel value = model.Values[i];
                DocumentationWriter.SummaryAndRemarks(writer, value.Documentation, $"The value `{value.WireValue}`.");
                writer.Line(isNumber ? $"{value.Name} = {value.WireValue}," : $"{value.Name},");
            }
        }
    }

    private static string Literal(EnumModel model, EnumValueModel value) => model.Underlying switch
    {
        ScalarKind.String => CSharpLiteral.String(value.WireValue),
        ScalarKind.Int64 => value.WireValue + "L",
        ScalarKind.Double => value.WireValue + "D",
        ScalarKind.Decimal => value.WireValue + "m",
        _ => value.WireValue,
    };
}
