using System.Globalization;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes how a tuple is read and written: item by item, as far as the array goes.</summary>
internal static class TupleJsonEmitter
{
    private const string Codec = ReservedNames.Codec;

    public static void Emit(SourceWriter writer, TypeNames types, TupleModel tuple)
    {
        JsonExpressions json = new(types);
        using (writer.Braces($"partial record {tuple.Name}"))
        {
            writer.Line("/// <summary>An array without any item yet.</summary>");
            using (writer.Braces($"public {tuple.Name}()"))
            {
            }

            writer.Line();
            EmitReader(writer, types, json, tuple);
            writer.Line();
            writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
            using (writer.Braces($"internal sealed class {Codec} : {types["JsonCodec"]}<{tuple.Name}>"))
            {
                writer.Line("/// <summary>The one instance that all callers share.</summary>");
                writer.Line($"public static {Codec} Default {{ get; }} = new();");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                writer.Line($"public override {tuple.Name} Read(ref {types["JsonReader"]} reader) => new(ref reader);");
                writer.Line();
                writer.Line("/// <inheritdoc/>");
                EmitWrite(writer, types, json, tuple);
            }
        }
    }

    private static void EmitReader(SourceWriter writer, TypeNames types, JsonExpressions json, TupleModel tuple)
    {
        writer.Line($"[{types["SetsRequiredMembers"]}]");
        using (writer.Braces($"private {tuple.Name}(ref {types["JsonReader"]} reader)"))
        {
            string rest = types.Of(tuple.Rest, tuple.IsRestNullable);
            writer.Line($"global::System.Collections.Generic.List<{rest}>? others = null;");
            writer.Line("var count = 0;");
            writer.Line("reader.ReadStartArray();");
            using (writer.Braces("while (!reader.ReadEndArray())"))
            using (writer.Braces("switch (count++)"))
            {
                for (int index = 0; index < tuple.Items.Count; index++)
                {
                    MemberModel item = tuple.Items[index];
                    string value = item.IsNullable || item.Presence != Presence.Required ? json.ReadOrNull(item.Type) : json.Read(item.Type);
                    writer.Line($"case {Number(index)}:");
                    using (writer.Indented())
                    {
                        writer.Assignment(Keyword.Escape(item.Name), MemberShape.IsOptionalOfNullable(item) ? $"new({value})" : value);
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line($"(others ??= new()).Add({(tuple.IsRestNullable ? json.ReadOrNull(tuple.Rest) : json.Read(tuple.Rest))});");
                    writer.Line("break;");
                }
            }

            writer.Line();
            if (RequiredOf(tuple) is > 0 and var required)
            {
                writer.Line($"reader.RequireItems({CSharpLiteral.String(tuple.Name)}, {Number(required)}, count);");
            }

            writer.Line($"{ReservedNames.UndeclaredItems} = others;");
        }
    }

    private static void EmitWrite(SourceWriter writer, TypeNames types, JsonExpressions json, TupleModel tuple)
    {
        using (writer.Braces($"public override void Write(ref {types["JsonWriter"]} writer, {tuple.Name} value)"))
        {
            int required = RequiredOf(tuple);
            if (required < tuple.Items.Count)
            {
                EmitCount(writer, tuple, required);
            }

            writer.Line("writer.WriteStartArray();");
            for (int index = 0; index < tuple.Items.Count; index++)
            {
                MemberModel item = tuple.Items[index];
                string value = $"value.{Keyword.Escape(item.Name)}";
                if (MemberShape.IsOptionalOfNullable(item))
                {
                    value += ".GetValueOrDefault()";
                }

                string statement = item.IsNullable || index >= required
                    ? $"{json.NullableCodec(item.Type, isNullable: true)}.Write(ref writer, {value});"
                    : json.Write(item.Type, value);
                writer.Line(index < required ? statement : $"if (count > {Number(index)}) {statement}");
            }

            using (writer.Braces($"if (value.{ReservedNames.UndeclaredItems} is {{ }} others)"))
            using (writer.Braces("foreach (var other in others)"))
            {
                writer.Line(tuple.IsRestNullable
                    ? $"{json.NullableCodec(tuple.Rest, isNullable: true)}.Write(ref writer, other);"
                    : json.Write(tuple.Rest, "other"));
            }

            writer.Line();
            writer.Line("writer.WriteEndArray();");
        }
    }

    /// <summary>How many declared items are written: all up to the last that is set.</summary>
    private static void EmitCount(SourceWriter writer, TupleModel tuple, int required)
    {
        writer.Line($"var count = value.{ReservedNames.UndeclaredItems} is {{ Count: > 0 }} ? {Number(tuple.Items.Count)}");
        using (writer.Indented())
        {
            for (int index = tuple.Items.Count - 1; index >= required; index--)
            {
                MemberModel item = tuple.Items[index];
                string isSet = MemberShape.IsOptionalOfNullable(item) ? ".HasValue" : " is not null";
                writer.Line($": value.{Keyword.Escape(item.Name)}{isSet} ? {Number(index + 1)}");
            }

            writer.Line($": {Number(required)};");
        }
    }

    private static int RequiredOf(TupleModel tuple) => tuple.Items.Count(static item => item.Presence == Presence.Required);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
