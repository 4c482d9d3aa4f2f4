using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes.Calls;

/// <summary>
/// Loops over the items of all pages with <c>await foreach</c> (TKG0324): where the loop itself makes the call, or where the statement before
/// it keeps the page in a variable that only the loop uses.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FirstPageFix))]
public sealed class FirstPageFix() : CallFixProvider("TKG0324")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || name is null
            || root.FindNode(diagnostic.Location.SourceSpan) is not SimpleNameSyntax old
            || old.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.FirstAncestorOrSelf<AwaitExpressionSyntax>() is not { } awaited || !IsAwaited(call, awaited))
        {
            return null;
        }

        string title = $"Read all pages with '{name}'";
        ExpressionSyntax items = awaited.Expression.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old));
        if (awaited.FirstAncestorOrSelf<ForEachStatementSyntax>() is { AwaitKeyword.RawKind: 0 } own
            && own.Expression.Span.Contains(awaited.Span))
        {
            return new CallFix(title, root.ReplaceNode(own, OverAll(own, items, own.GetLeadingTrivia())));
        }

        if (PageVariable.DeclaredWith(awaited, model) is not { Declaration: var declaration, Loop: var loop })
        {
            return null;
        }

        SyntaxNode removed = declaration.Parent as GlobalStatementSyntax ?? (SyntaxNode)declaration;
        SyntaxNode tracked = root.TrackNodes(removed, loop);
        tracked = tracked.ReplaceNode(
            tracked.GetCurrentNode(loop)!, OverAll(loop, items, Joined(declaration.GetLeadingTrivia(), loop.GetLeadingTrivia())));
        return tracked.RemoveNode(tracked.GetCurrentNode(removed)!, SyntaxRemoveOptions.KeepNoTrivia) is { } changed
            ? new CallFix(title, changed)
            : null;
    }

    private static ForEachStatementSyntax OverAll(ForEachStatementSyntax loop, ExpressionSyntax items, SyntaxTriviaList leading) => loop
        .WithExpression(items.WithTriviaFrom(loop.Expression))
        .WithForEachKeyword(loop.ForEachKeyword.WithLeadingTrivia())
        .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.Space));

    /// <summary>The comments of both statements; the indentation once.</summary>
    private static SyntaxTriviaList Joined(SyntaxTriviaList declaration, SyntaxTriviaList loop) =>
        loop.All(IsSpace) ? declaration
        : declaration.All(IsSpace) ? loop
        : SyntaxFactory.TriviaList(
            declaration.Reverse().SkipWhile(static one => one.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Concat(loop));

    private static bool IsSpace(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.WhitespaceTrivia) || trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsAwaited(InvocationExpressionSyntax call, AwaitExpressionSyntax awaited) => awaited.Expression == call
        || (awaited.Expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" } configured } && configured.Expression == call);
}
