using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes;

/// <summary>Corrects a misspelt field (TKG0123, TKG0126) or type (TKG0122).</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(MisspeltNameFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [Yaml, Yml, Json])]
public sealed class MisspeltNameFix() : DocumentFixProvider("TKG0122", "TKG0123", "TKG0126")
{
    private protected override DocumentFix? Fix(SourceText text, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? meant))
        {
            return null;
        }

        TextSpan written = diagnostic.Location.SourceSpan;
        bool isQuoted = written.Length > 1 && text[written.Start] is '"' or '\'';
        return new DocumentFix(
            $"Change to '{meant}'", new TextChange(isQuoted ? TextSpan.FromBounds(written.Start + 1, written.End - 1) : written, meant!));
    }
}
