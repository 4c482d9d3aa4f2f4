using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes;

/// <summary>Declares a parameter of a path template (TKG0201) as a string, for all operations of the path.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PathParameterFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [Yaml, Yml, Json])]
public sealed class PathParameterFix() : DocumentFixProvider("TKG0201")
{
    private protected override DocumentFix? Fix(SourceText text, Diagnostic diagnostic)
    {
        // A name that needs quotes is probably a mistake, so no fix is offered.
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name)
            || !name!.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
        {
            return null;
        }

        string title = $"Declare the path parameter '{name}'";
        string flow = MappingText.IsJson(text)
            ? $$"""{ "name": "{{name}}", "in": "path", "required": true, "schema": { "type": "string" } }"""
            : $"{{ name: {name}, in: path, required: true, schema: {{ type: string }} }}";
        string[] block = [$"name: {name}", "in: path", "required: true", "schema: { type: string }"];
        if (!diagnostic.Properties.TryGetValue(FactKeys.List, out string? list))
        {
            return new DocumentFix(
                title,
                MappingText.Add(text, diagnostic.Location.SourceSpan.Start, "parameters", $"[{flow}]", [$"  - {block[0]}", .. block.Skip(1)
                    .Select(static line => "    " + line)]));
        }

        int start = int.Parse(list!, CultureInfo.InvariantCulture);
        return start < text.Length && text[start] is '[' or '-'
            ? new DocumentFix(title, MappingText.AddItem(text, start, flow, block))
            : null;
    }
}
