using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Loops over the items of all pages with <c>await foreach</c> (TKG0324), if the loop itself makes the call.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FirstPageFix))]
public sealed class FirstPageFix() : CallFixProvider("TKG0324")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || name is null
            || root.FindNode(diagnostic.Location.SourceSpan) is not SimpleNameSyntax old
            || old.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaited || !IsAwaited(call, awaited)
            || awaited.FirstAncestorOrSelf<ForEachStatementSyntax>() is not { AwaitKeyword.RawKind: 0 } loop
            || !loop.Expression.Span.Contains(awaited.Span))
        {
            return null;
        }

        ForEachStatementSyntax changed = loop
            .WithExpression(awaited.Expression.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)).WithTriviaFrom(loop.Expression))
            .WithForEachKeyword(loop.ForEachKeyword.WithLeadingTrivia())
            .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(loop.ForEachKeyword.LeadingTrivia).WithTrailingTrivia(SyntaxFactory.Space));
        return new CallFix($"Read all pages with '{name}'", root.ReplaceNode(loop, changed));
    }

    private static bool IsAwaited(InvocationExpressionSyntax call, AwaitExpressionSyntax awaited) => awaited.Expression == call
        || (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configured } && configured.Expression == call);
}
