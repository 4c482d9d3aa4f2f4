using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Removes an <c>if</c> that compares a never-null result with null (TKG0328), if the comparison has no other effect.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NullComparisonFix))]
public sealed class NullComparisonFix() : CallFixProvider("TKG0328")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        SyntaxNode comparison = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return comparison.Parent is IfStatementSyntax { Else: null, Parent: BlockSyntax or GlobalStatementSyntax } statement
            && statement.Condition == comparison
            && IsAlwaysFalse(comparison) && comparison.DescendantNodes().All(static node => node is not AwaitExpressionSyntax)
            && root.RemoveNode(statement.Parent as GlobalStatementSyntax
                ?? (SyntaxNode)statement, SyntaxRemoveOptions.KeepNoTrivia) is { } changed
                ? new CallFix("Remove the branch that never runs", changed)
                : null;
    }

    private static bool IsAlwaysFalse(SyntaxNode comparison) => comparison switch
    {
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.EqualsExpression),
        IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax } => true,
        _ => false,
    };
}
