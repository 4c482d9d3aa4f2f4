using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>Writes a union: a record that holds one of its cases, or the JSON of a case that the document does not know yet.</summary>
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
        using (writer.Braces($"public sealed partial record {union.Name}"))
        {
            writer.Line("private readonly int _case;");
            writer.Line("private readonly object _value;");
            writer.Line();
            using (writer.Braces($"private {union.Name}(int index, object value)"))
            {
                writer.Line("_case = index;");
                writer.Line("_value = value;");
            }

            for (int i = 0; i < union.Cases.Count; i++)
            {
                EmitCase(writer, types, union, union.Cases[i], i);
            }

            EmitUnknown(writer, types, union);
            EmitMatch(writer, types, union);
            EmitSwitch(writer, types, union);
            // JSON that the document does not know may hold a secret that it does not know.
            writer.Line("/// <summary>The case as text; what fits no case is not printed.</summary>");
            writer.Line("public override string ToString() => _case < 0 ? \"(unknown)\" : _value.ToString() ?? \"\";");
        }
    }

    private static void EmitCase(SourceWriter writer, TypeNames types, UnionModel union, UnionCaseModel unionCase, int index)
    {
        string type = types.Of(unionCase.Type);
        string parameter = unionCase.Type.IsValueType ? type : type + "?";
        writer.Line();
        writer.Line($"/// <summary>The union with the case <c>{unionCase.Name}</c>.</summary>");
        writer.Line("/// <param name=\"value\">The value of the case.</param>");
        writer.Line($"public static {union.Name} From({type} value) => new({index}, value);");

        // C# knows no conversion from an interface, which lists and maps are.
        if (unionCase.Type is not (ArrayUse or MapUse))
        {
            writer.Line();
            writer.Line($"/// <summary>The union with the case <c>{unionCase.Name}</c>.</summary>");
            writer.Line("/// <param name=\"value\">The value of the case.</param>");
            writer.Line($"public static implicit operator {union.Name}({type} value) => From(value);");
        }

        writer.Line();
        writer.Line($"/// <summary>The value, if it is the case <c>{unionCase.Name}</c>.</summary>");
        writer.Line("/// <param name=\"value\">The value of the case; the default when it is another one.</param>");
        writer.Line("/// <returns>Whether it is.</returns>");
        string attribute = unionCase.Type.IsValueType ? "" : $"[{types["NotNullWhen"]}(true)] ";
        using (writer.Braces($"public bool TryGet{unionCase.Name}({attribute}out {parameter} value)"))
        {
            writer.Line($"value = _case == {index} ? ({type})_value : default;");
            writer.Line($"return _case == {index};");
        }
    }

    private static void EmitUnknown(SourceWriter writer, TypeNames types, UnionModel union)
    {
        string json = types["JsonElement"];
        writer.Line();
        writer.Line("/// <summary>The union with a value that fits no case of the document.</summary>");
        writer.Line("/// <param name=\"value\">The value as JSON.</param>");
        writer.Line($"public static {union.Name} From({json} value) => new(-1, value);");
        writer.Line();
        writer.Line("/// <summary>The value as JSON, if it fits no case of the document.</summary>");
        writer.Line("/// <param name=\"value\">The JSON; the default when the value fits a case.</param>");
        writer.Line("/// <returns>Whether it fits none.</returns>");
        using (writer.Braces($"public bool TryGetUnknown(out {json} value)"))
        {
            writer.Line($"value = _case < 0 ? ({json})_value : default;");
            writer.Line("return _case < 0;");
        }
    }

    private static void EmitMatch(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        EmitFunctions(writer, types, union, "Func", "Makes a result of whichever case it is.", $"public TResult {MethodName(union, "Match")}<TResult>(", ", TResult");
        using (writer.Braces(""))
        using (writer.Braces("return _case switch", "};"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"{i} => {ParameterName(union.Cases[i])}(({types.Of(union.Cases[i].Type)})_value),");
            }

            writer.Line($"_ => unknown(({types["JsonElement"]})_value),");
        }
    }

    private static void EmitSwitch(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        EmitFunctions(writer, types, union, "Action", "Does something with whichever case it is.", $"public void {MethodName(union, "Switch")}(", "");
        using (writer.Braces(""))
        using (writer.Braces("switch (_case)"))
        {
            for (int i = 0; i < union.Cases.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indented())
                {
                    writer.Line($"{ParameterName(union.Cases[i])}(({types.Of(union.Cases[i].Type)})_value);");
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indented())
            {
                writer.Line($"unknown(({types["JsonElement"]})_value);");
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
