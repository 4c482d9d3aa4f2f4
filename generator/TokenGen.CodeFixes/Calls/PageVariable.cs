using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.CodeFixes.Calls;

/// <summary>A variable that keeps one page for the loop in the next statement, and that nothing else uses. Then the loop can make the call.</summary>
/// <param name="Declaration">The statement that declares it.</param>
/// <param name="Loop">The loop over the page, or over a property of it.</param>
internal sealed record PageVariable(LocalDeclarationStatementSyntax Declaration, ForEachStatementSyntax Loop)
{
    /// <summary>The variable that is declared with a call; null if the code has another form.</summary>
    public static PageVariable? DeclaredWith(AwaitExpressionSyntax call, SemanticModel model)
    {
        if (call.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax declaration } } variable }
            || declaration.UsingKeyword.RawKind != 0 || HasComment(declaration)
            || Next(declaration) is not ForEachStatementSyntax { AwaitKeyword.RawKind: 0 } loop
            || model.GetDeclaredSymbol(variable) is not { } symbol
            || (loop.Expression is MemberAccessExpressionSyntax access ? access.Expression : loop.Expression) is not IdentifierNameSyntax page)
        {
            return null;
        }

        SyntaxNode body = declaration.Parent is GlobalStatementSyntax { Parent: { } unit } ? unit : declaration.Parent!;
        List<IdentifierNameSyntax> uses = [.. body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Where(name => name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, symbol))];
        return uses.Count == 1 && uses[0] == page ? new PageVariable(declaration, loop) : null;
    }

    private static StatementSyntax? Next(LocalDeclarationStatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } member =>
            (unit.Members.ElementAtOrDefault(unit.Members.IndexOf(member) + 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    /// <summary>Whether a comment stands in or behind the statement, where it would get lost.</summary>
    private static bool HasComment(LocalDeclarationStatementSyntax statement) => statement.DescendantTrivia()
        .Any(trivia => trivia.SpanStart >= statement.SpanStart && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
            && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
