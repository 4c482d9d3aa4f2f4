using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>Documents the exceptions of a method: one for each error that has a type, and one for all others.</summary>
internal static class ErrorDocumentation
{
    public static void Write(SourceWriter writer, TypeNames types, EquatableArray<DeclaredErrorModel> errors)
    {
        foreach (DeclaredErrorModel error in errors.Where(static error => error.Type is not null))
        {
            DocumentationWriter.Element(
                writer,
                $"<exception cref=\"{types["ApiException"]}{{TError}}\">",
                "</exception>",
                [new DocumentationBlock(false, $"{Status(error)}: `ApiException<{types.Of(error.Type!)}>`.{Text(error)}")]);
        }

        string[] others =
        [
            .. errors.Where(static error => error.Type is null)
                .Select(static error => new DocumentationBlock(false, $"{Status(error)}.{Text(error)}"))
                .Select(static block => $"<para>{DocumentationWriter.InlineXml(block.Text)}</para>"),
        ];
        DocumentationWriter.Element(
            writer,
            $"<exception cref=\"{types["ApiException"]}\">",
            "</exception>",
            [new DocumentationBlock(false, "The server returned an error or no usable response.")],
            others);
    }

    private static string Status(DeclaredErrorModel error) =>
        error.Status.Equals("default", StringComparison.OrdinalIgnoreCase) ? "Any other status" : "Status " + error.Status;

    /// <summary>The first paragraph of the description, so that it fits into a tooltip.</summary>
    private static string Text(DeclaredErrorModel error) =>
        error.Documentation.Summary.FirstOrDefault(static block => !block.IsCode) is { Text: { Length: > 0 } text } ? " " + text : "";
}
