using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes;

/// <summary>Declares a parameter that a path names (TKG0201), for all operations of the path, as the string that it is taken for.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PathParameterFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [Yaml, Yml, Json])]
public sealed class PathParameterFix() : DocumentFixProvider("TKG0201")
{
    private protected override Mend? Mend(SourceText text, Diagnostic diagnostic)
    {
        // A name that would need quotes is somebody's accident.
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || !name!.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.'))
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
            return new Mend(
                title,
                MappingText.Add(text, diagnostic.Location.SourceSpan.Start, "parameters", $"[{flow}]", [$"  - {block[0]}", .. block.Skip(1).Select(static line => "    " + line)]));
        }

        int start = int.Parse(list!, CultureInfo.InvariantCulture);
        return start < text.Length && text[start] is '[' or '-' ? new Mend(title, MappingText.AddItem(text, start, flow, block)) : null;
    }
}
