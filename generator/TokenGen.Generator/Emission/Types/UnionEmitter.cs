using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes a union: a class that holds one of its cases, or the JSON of an unknown case.</summary>
internal static class UnionEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, UnionModel union)
    {
        DocumentationWriter.SummaryAndRemarks(
            writer,
            union.Documentation,
            $"The schema `{union.WireName}`.",
            "One of several types. A value that fits none of them is kept as JSON.");
        TypeAttributes.Emit(writer, types, union);
        using (writer.Braces($"{types.Access} sealed partial class {union.Name} : {types["JsonUnion"]}"))
        {
            writer.Line($"private {union.Name}(int index, object value) : base(index, value) {{ }}");

            for (int i = 0; i < union.Cases.Count; i++)
            {
                EmitCase(writer, types, union, union.Cases[i], i);
            }

            EmitUnknown(writer, types, union);
            EmitMatch(writer, types, union);
            EmitCodec(writer, types, union);
        }
    }

    private static void EmitCase(SourceWriter writer, TypeNames types, UnionModel union, UnionCaseModel unionCase, int index)
    {
        string type = types.Of(unionCase.Type);
        string parameter = unionCase.Type.IsValueType ? type : type + "?";
        writer.Line();
        if (ConcreteType(types, unionCase.Type) is { } concrete)
        {
            // C# does not allow a conversion from an interface, which lists and maps are, so the conversion is from the usual concrete
            // class.
            writer.Line($"/// <summary>Creates the union from the case <c>{unionCase.Name}</c>.</summary>");
            writer.Line($"public static {union.Name} From({type} value) => new({index}, value);");
            writer.Line();
            type = concrete;
        }

        writer.Line($"/// <summary>Creates the union from the case <c>{unionCase.Name}</c>.</summary>");
        writer.Line($"public static implicit operator {union.Name}({type} value) => new({index}, value);");
        writer.Line();
        writer.Line($"/// <summary>Gets the value if the current case is <c>{unionCase.Name}</c>.</summary>");
        string attribute = unionCase.Type.IsValueType ? "" : $"[{types["NotNullWhen"]}(true)] ";
        writer.Line($"public bool TryGet{unionCase.Name}({attribute}out {parameter} value) => TryGet({index}, out value);");
    }

    /// <summary>The class that replaces a list or map in a conversion; null for every other type.</summary>
    private static string? ConcreteType(TypeNames types, TypeUse type) => type switch
    {
        ArrayUse array => $"{types["List"]}<{types.Of(array.Item, array.IsItemNullable)}>",
        MapUse map => $"{types["Dictionary"]}<string, {types.Of(map.Value, map.IsValueNullable)}>",
        _ => null,
    };

    private static void EmitUnknown(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        writer.Line("/// <summary>Creates the union from a value that fits no case of the document.</summary>");
        writer.Line($"public static {union.Name} From({types["JsonElement"]} value) => new(-1, value);");
    }

    /// <summary>Writes the codec of each case for the runtime, which selects the case by its members.</summary>
    private static void EmitCodec(SourceWriter writer, TypeNames types, UnionModel union)
    {
        JsonExpressions json = new(types);
        string discriminator = union.Discriminator is { } member ? ", " + CSharpLiteral.String(member) : "";
        writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
        writer.Line(
            $"{types.CodecAccess} static readonly {types["JsonUnionCodec"]}<{union.Name}> {ReservedNames.Codec} = "
            + $"new(new {union.Name}(-1, null!){discriminator});");
        writer.Line();
        writer.Line("/// <inheritdoc/>");
        using (writer.Braces($"protected override void MapCases({types["UnionCases"]} cases)"))
        {
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                string arguments = string.Join(", ", unionCase.Tags.Select(CSharpLiteral.String).Prepend(json.Codec(unionCase.Type)));
                string isDefault = unionCase.IsDefault ? ".AsDefault()" : "";
                string constants = unionCase.Constants.IsEmpty
                    ? ""
                    : $".WithConstants({string.Join(", ", unionCase.Constants.Select(CSharpLiteral.String))})";
                writer.Line($"cases.Add({arguments}){constants}{isDefault};");
            }
        }
    }

    /// <summary>
    /// Writes a method with one function per case, so that a new case in the document becomes a compile error where it is not handled.
    /// </summary>
    private static void EmitMatch(SourceWriter writer, TypeNames types, UnionModel union)
    {
        writer.Line();
        writer.Line("/// <summary>Calls the function for the current case and returns its result.</summary>");
        writer.Line($"public TResult {MethodName(union, "Match")}<TResult>(");
        using (writer.Indented())
        {
            foreach (UnionCaseModel unionCase in union.Cases)
            {
                writer.Line($"{types["Func"]}<{types.Of(unionCase.Type)}, TResult> {ParameterName(unionCase)},");
            }

            writer.Line($"{types["Func"]}<{types["JsonElement"]}, TResult> unknown) =>");
            using (writer.Braces("Case switch", "};"))
            {
                for (int i = 0; i < union.Cases.Count; i++)
                {
                    writer.Line($"{i} => {ParameterName(union.Cases[i])}(({types.Of(union.Cases[i].Type)})Value),");
                }

                writer.Line($"_ => unknown(({types["JsonElement"]})Value),");
            }
        }

        writer.Line();
    }

    /// <summary>The name of a case's method, which must differ from the name of its type.</summary>
    private static string MethodName(UnionModel union, string name) => union.Name == name ? name + "Case" : name;

    private static string ParameterName(UnionCaseModel unionCase) => Keyword.Escape(Identifier.Camel(unionCase.Name, "value"));
}
