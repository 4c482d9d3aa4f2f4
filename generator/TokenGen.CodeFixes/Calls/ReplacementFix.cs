using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Calls the replacement of a deprecated operation (TKG0322), if it takes the same parameters and returns the same type.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementFix))]
public sealed class ReplacementFix() : CallFixProvider("TKG0322")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || name is null || name.IndexOf('.') >= 0
            || root.FindNode(diagnostic.Location.SourceSpan) is not IdentifierNameSyntax old
            || model.GetSymbolInfo(old).Symbol is not IMethodSymbol method
            || !method.ContainingType.GetMembers(name).OfType<IMethodSymbol>().Any(other => IsLike(method, other)))
        {
            return null;
        }

        return new CallFix($"Call '{name}'", root.ReplaceNode(old, SyntaxFactory.IdentifierName(name).WithTriviaFrom(old)));
    }

    private static bool IsLike(IMethodSymbol one, IMethodSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.ReturnType, other.ReturnType)
        && one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters, static (mine, its) => mine.Name == its.Name && SymbolEqualityComparer.Default.Equals(mine.Type, its.Type)).All(static same => same);
}
