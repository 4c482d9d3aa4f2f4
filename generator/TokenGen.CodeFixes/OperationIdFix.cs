using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes;

/// <summary>Adds the operationId that matches the current method name (TKG0206), so that a new path renames nothing.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(OperationIdFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [Yaml, Yml, Json])]
public sealed class OperationIdFix() : DocumentFixProvider("TKG0206")
{
    private protected override DocumentFix? Fix(SourceText text, Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name)
            && MappingText.ValueOf(text, diagnostic.Location.SourceSpan) is { } value
            ? new DocumentFix(
                $"Add operationId '{name}'", MappingText.Add(text, value, "operationId", MappingText.IsJson(text) ? $"\"{name}\"" : name!))
            : null;
}
