using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Fixes a call of a generated client in a C# document.</summary>
public abstract class CallFixProvider : CodeFixProvider
{
    private protected CallFixProvider(string id) => FixableDiagnosticIds = ImmutableArray.Create(id);

    /// <inheritdoc />
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc />
    public sealed override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Document document = context.Document;
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (Fix(root, model, diagnostic) is { } fix)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(fix.Title, _ =>
                        Task.FromResult(document.WithSyntaxRoot(fix.Root)), equivalenceKey: fix.Title), diagnostic);
            }
        }
    }

    /// <summary>The changed document; null if the code is written in a way that cannot be changed mechanically.</summary>
    private protected abstract CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic);
}
