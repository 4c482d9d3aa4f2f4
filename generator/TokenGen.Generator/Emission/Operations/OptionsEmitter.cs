using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>Writes the record with the optional parameters of an operation that has many of them.</summary>
internal static class OptionsEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, OptionsFile options)
    {
        writer.Line($"/// <summary>Optional parameters of <see cref=\"{options.InterfaceName}.{options.OperationName}Async\"/>.</summary>");
        using (writer.Braces($"{types.Access} sealed partial record {options.TypeName}"))
        {
            bool isFirst = true;
            foreach (ParameterModel parameter in options.Parameters)
            {
                if (!isFirst)
                {
                    writer.Line();
                }

                isFirst = false;
                DocumentationWriter.Element(writer, "<summary>", "</summary>", OperationSignature.Summary(parameter));
                DocumentationWriter.Element(writer, "<remarks>", "</remarks>", [], [.. Remarks(parameter)]);
                CallAttributes.EmitAllowed(writer, types, parameter.Documentation);
                writer.Line($"public {types.Of(parameter.Type, isNullable: true)} {parameter.Option} {{ get; init; }}");
            }

            if (options.Parameters.Any(static parameter => parameter.IsSecret))
            {
                writer.Line();
                PrintMembersEmitter.Emit(
                    writer, types, "private", options.Parameters.Select(static parameter => (parameter.Option!, parameter.IsSecret)));
            }
        }
    }

    private static IEnumerable<string> Remarks(ParameterModel parameter) => parameter.IsSecret
        ? OperationSignature.Notes(parameter).Prepend("Secret. <see cref=\"object.ToString\"/> does not include it.")
        : OperationSignature.Notes(parameter);
}
