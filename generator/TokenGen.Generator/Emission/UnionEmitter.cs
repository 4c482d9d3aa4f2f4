using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes a union: a class that holds one of its cases, or the JSON of a case that the document does not know yet.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, UnionModel union)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer,
            union.Documentation,
            $"The schema `{union.WireName}`.",
            "One of several types; a value that fits none of them is kept as JSON.");
        TypeAttributes.Emit(writer, types, union);
        using (writer.Braces($"{types.Access} sealed partial class {union.Name} : {types["JsonUnion"]}"))
        {
            using (writer.Braces($"private {union.Name}(int index, object value) : base(index, value)"))
            {
            }

            for (int i = 0; i < union.Cases.Count; i++)
            {
                EmitCase(writer, types, union, union.Cases[i], i);
            }

            EmitUnknown(writer, types, union);
            EmitMatch(writer, types, union);
            EmitSwitch(writer, types, union);
            EmitCodec(writer, types, union);
        }
    }

    private static void EmitCase(SourceWriter writer, TypeNames types, UnionModel union, UnionCaseModel unionCase, int index)
    {
        string type = types.Of(unionCase.Type);
        string parameter = unionCase.Type.IsValueType ? type : type + "?";
        writer.Line();
        writer.Line($"/// <summary>Makes the union of the case <c>{unionCase.Name}</c>.</summary>");
        writer.Line("/// <param name=\"value\">The value of the case.</param>");
        writer.Line($"public static {union.Name} From({type} value) => new({index}, value);");

        // C# knows no conversion from an interface, which lists and maps are.
        if (unionCase.Type is not (ArrayUse or MapUse))
        {
            writer.Line();
            writer.Line($"/// <summary>Makes the union of the case <c>{unionCase.Name}</c>.</summary>");
            writer.Line("/// <param name=\"value\">The value of the case.</param>");
            writer.Line($"public static implicit operator {union.Name}({type} value) => new({index}, value);");
        }

        writer.Line();
        writer.Line($"/// <summary>Gets the value, if it is the case <c>{unionCase.Name}</c>.</summary>");
        writer.Line("/// <param name=\"value\">The value of the case; the default when it is another one.</param>");
        writer.Line("/// <returns>Whether it is this case.</returns>");
        string attribute = unionCase.Type.IsValueType ? "" : $"[{types["NotNullWhen"]}(true)] ";
        writer.Line($"public bool TryGet{unionCase.Name}({attribute}out {parameter} value) => TryGet({index}, out value);");
    }

    private static void EmitUnknown(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        writer.Line("/// <summary>Makes the union of a value that fits no case of the document.</summary>");
        writer.Line("/// <param name=\"value\">The value as JSON.</param>");
        writer.Line($"public static {union.Name} From({types["JsonElement"]} value) => new(-1, value);");
    }

    /// <summary>What the runtime has to know: how to make the union, and the codec of each case. Their members tell them apart.</summary>
    private static void EmitCodec(SourceWriter writer, TypeNames types, UnionModel union)
    {
        JsonExpressions json = new(types);
        writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
        writer.Line($"internal static {types["JsonUnionCodec"]}<{union.Name}> {ReservedNames.Codec} {{ get; }} = new(");
        using (writer.Indented())
        {
            writer.Line($"{(union.Discriminator is { } member ? CSharpLiteral.String(member) : "null")},");
            writer.Line($"static (index, value) => new {union.Name}(index, value),");
            using (writer.Braces($"static () => new {types["UnionCase"]}[]", "});"))
            {
                foreach (UnionCaseModel unionCase in union.Cases)
                {
                    writer.Line(Case(json, unionCase) + ",");
                }
            }
        }
    }

    private static string Case(JsonExpressions json, UnionCaseModel unionCase)
    {
        string arguments = string.Join(", ", unionCase.Tags.Select(CSharpLiteral.String).Prepend(json.Codec(unionCase.Type)));
        List<string> properties = [];
        if (unionCase.IsDefault)
        {
            properties.Add("IsDefault = true");
        }

        if (!unionCase.Constants.IsEmpty)
        {
            properties.Add($"Constants = new[] {{ {string.Join(", ", unionCase.Constants.Select(CSharpLiteral.String))} }}");
        }

        return properties.Count == 0 ? $"new({arguments})" : $"new({arguments}) {{ {string.Join(", ", properties)} }}";
    }

    private static void EmitMatch(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        EmitFunctions(writer, types, union, "Func", "Makes a result of whichever case it is.", $"public TResult {MethodName(union, "Match")}<TResult>(", ", TResult");
        using (writer.Braces(""))
        using (writer.Braces("return Case switch", "};"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"{i} => {ParameterName(union.Cases[i])}(({types.Of(union.Cases[i].Type)})Value),");
            }

            writer.Line($"_ => unknown(({types["JsonElement"]})Value),");
        }
    }

    private static void EmitSwitch(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        EmitFunctions(writer, types, union, "Action", "Does something with whichever case it is.", $"public void {MethodName(union, "Switch")}(", "");
        using (writer.Braces(""))
        using (writer.Braces("switch (Case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indented())
                {
                    writer.Line($"{ParameterName(union.Cases[i])}(({types.Of(union.Cases[i].Type)})Value);");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indented())
            {
                writer.Line($"unknown(({types["JsonElement"]})Value);");
                writer.Line("break;");
            }
        }

        writer.Line();
    }

    private static void EmitFunctions(
        SourceWriter writer, TypeNames types, UnionModel union, string function, string summary, string head, string result)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        if (result.Length > 0)
        {
            writer.Line("/// <typeparam name=\"TResult\">The type of the result.</typeparam>");
        }

        foreach (UnionCaseModel unionCase in union.Cases)
        {
            string name = ParameterName(unionCase).TrimStart('@');
            writer.Line($"/// <param name=\"{name}\">Takes the case <c>{unionCase.Name}</c>.</param>");
        }

        writer.Line("/// <param name=\"unknown\">Takes the JSON of a value that fits no case.</param>");
        if (result.Length > 0)
        {
            writer.Line("/// <returns>The result.</returns>");
        }

        writer.Line(head);
        using (writer.Indented())
        {
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                writer.Line($"{types[function]}<{types.Of(unionCase.Type)}{result}> {ParameterName(unionCase)},");
            }

            writer.Line($"{types[function]}<{types["JsonElement"]}{result}> unknown)");
        }
    }

    /// <summary>A member may not be called like its type.</summary>
    private static string MethodName(UnionModel union, string name) => union.Name == name ? name + "Case" : name;

    private static string ParameterName(UnionCaseModel unionCase) => Keyword.Escape(Identifier.Camel(unionCase.Name, "value"));
}
