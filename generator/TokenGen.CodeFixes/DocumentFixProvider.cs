using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.CodeFixes;

/// <summary>Fixes an OpenAPI document that is an additional file of a project.</summary>
public abstract class DocumentFixProvider : CodeFixProvider
{
    private protected const string Yaml = ".yaml";
    private protected const string Yml = ".yml";
    private protected const string Json = ".json";

    private protected DocumentFixProvider(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>Returns null: the built-in provider supports C# documents only.</summary>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Fix(text, diagnostic) is { } fix)
            {
                SourceText fixedText = text.WithChanges(fix.Changes);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        fix.Title,
                        _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, fixedText)),
                        equivalenceKey: fix.Title),
                    diagnostic);
            }
        }
    }

    /// <summary>Returns the changes; null if the text is written in a way that cannot be changed mechanically.</summary>
    private protected abstract DocumentFix? Fix(SourceText text, Diagnostic diagnostic);
}
