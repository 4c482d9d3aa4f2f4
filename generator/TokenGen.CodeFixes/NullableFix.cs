using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes;

/// <summary>Replaces <c>nullable</c> by its OpenAPI 3.1 form (TKG0136): the type <c>null</c>, or an alternative to a reference.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(NullableFix),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [Yaml, Yml, Json])]
public sealed class NullableFix() : DocumentFixProvider("TKG0136")
{
    private protected override DocumentFix? Fix(SourceText text, Diagnostic diagnostic)
    {
        TextSpan key = diagnostic.Location.SourceSpan;
        if (MappingText.ValueOf(text, key) is not { } value || value + "true".Length > text.Length
            || Other(text, diagnostic) is not { } other || text.ToString(other.Span).IndexOf('\n') >= 0)
        {
            return null;
        }

        TextChange removal = MappingText.Remove(text, key, value + "true".Length);
        return removal.Span.OverlapsWith(other.Span)
            ? null
            : new DocumentFix(
                "Replace 'nullable' by the type null", other.Span.Start < removal.Span.Start ? [other, removal] : [removal, other]);
    }

    private static TextChange? Other(SourceText text, Diagnostic diagnostic)
    {
        if (SpanOf(diagnostic, FactKeys.Type) is { } type)
        {
            if (text[type.Start] != '[')
            {
                // A block list has no bracket to insert before.
                return text[type.Start] == '-' ? null : new TextChange(type, $"[{text.ToString(type)}, \"null\"]");
            }

            // The list holds only type names, so the first closing bracket ends it.
            string rest = text.ToString(TextSpan.FromBounds(type.Start, text.Lines.GetLineFromPosition(type.Start).End));
            int end = rest.IndexOf(']');
            return end < 0 ? null : new TextChange(new TextSpan(type.Start + end, 0), ", \"null\"");
        }

        if (SpanOf(diagnostic, FactKeys.Reference) is not { } reference)
        {
            return null;
        }

        string quote = MappingText.IsJson(text) ? "\"" : "";
        return new TextChange(reference, $"{quote}anyOf{quote}: [{{ {text.ToString(reference)} }}, {{ {quote}type{quote}: \"null\" }}]");
    }

    private static TextSpan? SpanOf(Diagnostic diagnostic, string fact)
    {
        if (!diagnostic.Properties.TryGetValue(fact, out string? written))
        {
            return null;
        }

        int[] bounds = [.. written!.Split('-').Select(static bound => int.Parse(bound, CultureInfo.InvariantCulture))];
        return TextSpan.FromBounds(bounds[0], bounds[1]);
    }
}
