using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes how a union is read and written: what tells its cases apart, and the code of each. Choosing is the runtime's work.</summary>
internal static class UnionJsonEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, UnionModel union)
    {
        JsonExpressions json = new(types);
        string codec = ReservedNames.Codec;
        using (writer.Braces($"partial record {union.Name}"))
        {
            writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
            using (writer.Braces($"internal sealed class {codec} : {types["UnionCodec"]}<{union.Name}>"))
            {
                EmitConstructor(writer, types, union, codec);
                writer.Line();
                writer.Line("/// <summary>The one instance that all callers share.</summary>");
                writer.Line($"public static {codec} Default {{ get; }} = new();");
                writer.Line();
                EmitRead(writer, types, json, union);
                writer.Line();
                EmitWrite(writer, types, json, union);
            }
        }
    }

    private static void EmitConstructor(SourceWriter writer, TypeNames types, UnionModel union, string codec)
    {
        writer.Line("/// <summary>Knows what tells the cases apart.</summary>");
        writer.Line($"public {codec}()");
        using (writer.Indented())
        {
            writer.Line(": base(");
            using (writer.Indented())
            {
                writer.Line((union.Discriminator is { } member ? CSharpLiteral.String(member) : "null") + ",");
                for (int i = 0; i < union.Cases.Count; i++)
                {
                    EmitCase(writer, types, union.Cases[i], i + 1 < union.Cases.Count ? "," : ")");
                }
            }
        }

        writer.Line("{\n}");
    }

    private static void EmitCase(SourceWriter writer, TypeNames types, UnionCaseModel unionCase, string end)
    {
        string kinds = types["JsonKinds"];
        string shape = string.Join(" | ", unionCase.Shape.ToString().Split(',').Select(name => $"{kinds}.{name.Trim()}"));
        List<(string Name, EquatableArray<string> Values)> properties =
        [
            ("Tags", unionCase.Tags),
            ("Required", unionCase.Required),
            ("Declared", unionCase.Declared),
            ("Constants", unionCase.Constants),
            ("Values", unionCase.Values),
        ];
        properties.RemoveAll(static property => property.Values.IsEmpty);
        string head = $"new {types["UnionCase"]}({shape})";
        if (properties.Count == 0 && !unionCase.IsDefault)
        {
            writer.Line(head + end);
            return;
        }

        using (writer.Braces(head, "}" + end))
        {
            if (unionCase.IsDefault)
            {
                writer.Line("IsDefault = true,");
            }

            foreach ((string name, EquatableArray<string> values) in properties)
            {
                StringArray.Emit(writer, name, values);
            }
        }
    }

    private static void EmitRead(SourceWriter writer, TypeNames types, JsonExpressions json, UnionModel union)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"protected override {union.Name} ReadCase(int index, ref {types["JsonReader"]} reader)"))
        using (writer.Braces("return index switch", "};"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"{i} => new({i}, {json.Read(union.Cases[i].Type)}),");
            }

            writer.Line("_ => new(-1, reader.ReadElement()),");
        }
    }

    private static void EmitWrite(SourceWriter writer, TypeNames types, JsonExpressions json, UnionModel union)
    {
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"public override void Write(ref {types["JsonWriter"]} writer, {union.Name} value)"))
        using (writer.Braces("switch (value._case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indented())
                {
                    writer.Line(json.Write(union.Cases[i].Type, $"({types.Of(union.Cases[i].Type)})value._value"));
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indented())
            {
                writer.Line($"writer.WriteElement(({types["JsonElement"]})value._value);");
                writer.Line("break;");
            }
        }
    }
}
