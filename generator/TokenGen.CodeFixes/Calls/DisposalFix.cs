using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Declares the variable of a stream or raw response with <c>using</c> (TKG0323).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DisposalFix))]
public sealed class DisposalFix() : CallFixProvider("TKG0323")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<LocalDeclarationStatementSyntax>() is not
            { Declaration.Variables: { Count: 1 } variables, Parent: BlockSyntax or GlobalStatementSyntax } statement
            || variables[0] is not { Initializer.Value: AwaitExpressionSyntax value } variable
            || !value.Span.Contains(diagnostic.Location.SourceSpan)
            || model.GetDeclaredSymbol(variable) is not ILocalSymbol { Type: var type }
            || !type.AllInterfaces.Any(static one => one.SpecialType == SpecialType.System_IDisposable))
        {
            return null;
        }

        bool isAsync = type.AllInterfaces.Any(static one => one is { Name: "IAsyncDisposable", ContainingNamespace.Name: "System" });
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxTriviaList leading = statement.GetLeadingTrivia();
        LocalDeclarationStatementSyntax bare = statement.WithoutLeadingTrivia();
        LocalDeclarationStatementSyntax changed = isAsync
            ? bare.WithUsingKeyword(keyword)
                .WithAwaitKeyword(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            : bare.WithUsingKeyword(keyword);
        return new CallFix(isAsync ? "Dispose with 'await using'" : "Dispose with 'using'", root.ReplaceNode(
            statement, changed.WithLeadingTrivia(leading)));
    }
}
