using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.CodeFixes;

/// <summary>Mends an OpenAPI document, which is an additional file of the project that makes a client of it.</summary>
public abstract class DocumentFixProvider : CodeFixProvider
{
    private protected const string Yaml = ".yaml";
    private protected const string Yml = ".yml";
    private protected const string Json = ".json";

    private protected DocumentFixProvider(params string[] ids) => FixableDiagnosticIds = ImmutableArray.Create(ids);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <summary>None: the host's own works on C# documents only.</summary>
    /// <returns>Null.</returns>
    public sealed override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        TextDocument document = context.TextDocument;
        SourceText text = await document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Mend(text, diagnostic) is { } mend)
            {
                SourceText mended = text.WithChanges(mend.Changes);
                context.RegisterCodeFix(
                    CodeAction.Create(
                        mend.Title,
                        _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, mended)),
                        equivalenceKey: mend.Title),
                    diagnostic);
            }
        }
    }

    /// <summary>What to change; null where the text is written in a way that cannot be changed mechanically.</summary>
    private protected abstract Mend? Mend(SourceText text, Diagnostic diagnostic);
}
