using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>Writes a method for each response header of the document, which reads the header with its type.</summary>
internal static class HeadersEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, HeadersFile file)
    {
        writer.Line("/// <summary>");
        writer.Line("/// Reads the documented response headers, from <c>ApiResponse.Headers</c> or <c>ApiException.Headers</c>. A missing header is");
        writer.Line("/// null. A value of another type throws an <see cref=\"global::TokenGen.ApiResponseFormatException\"/>.");
        writer.Line("/// </summary>");
        using (writer.Braces($"{types.Access} static partial class {file.ClientBaseName}Headers"))
        {
            for (int i = 0; i < file.Headers.Count; i++)
            {
                if (i > 0)
                {
                    writer.Line();
                }

                EmitHeader(writer, types, file.Headers[i]);
            }
        }
    }

    private static void EmitHeader(SourceWriter writer, TypeNames types, HeaderModel header)
    {
        string origin = $"The header `{header.WireName}`.";
        DocumentationWriter.SummaryAndRemarks(writer, header.Documentation.EndedBy(origin), origin);
        Deprecation.Emit(writer, types, header.Deprecation);
        string codec = Codec(new JsonExpressions(types), header) is { } expression ? ", " + expression : "";
        writer.Body(
            $"public static {types.Of(header.Type)}? {header.Name}(this {types["ApiHeaders"]} headers)",
            $"{types["ResponseHeader"]}.{RuntimeMembers.HeaderMethod(header.Form)}(headers, {CSharpLiteral.String(header.WireName)}{codec});");
    }

    private static string? Codec(JsonExpressions json, HeaderModel header) => header switch
    {
        { Form: HeaderForm.Values } or { Form: HeaderForm.Text, Type: ScalarUse { Kind: ScalarKind.String } } => null,
        { Form: HeaderForm.TextList or HeaderForm.JsonList, Type: ArrayUse array } => json.Codec(array.Item),
        _ => json.NullableCodec(header.Type, header.Type.IsValueType && header.Type is not JsonUse),
    };
}
