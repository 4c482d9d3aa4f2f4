using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes.Calls;

/// <summary>
/// Calls the replacement of a deprecated operation (TKG0322), if it takes the same parameters and returns the same type. The replacement may
/// belong to another tag: <c>client.Old.GetAsync</c> becomes <c>client.New.GetAsync</c>.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReplacementFix))]
public sealed class ReplacementFix() : CallFixProvider("TKG0322")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || name is null
            || root.FindNode(diagnostic.Location.SourceSpan) is not IdentifierNameSyntax old
            || model.GetSymbolInfo(old).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        int dot = name.IndexOf('.');
        string? tag = dot < 0 ? null : name.Substring(0, dot);
        SimpleNameSyntax called = SyntaxFactory.IdentifierName(name.Substring(dot + 1)).WithTriviaFrom(old);
        if (tag is null && Has(method.ContainingType, called, method))
        {
            return new CallFix($"Call '{name}'", root.ReplaceNode(old, called));
        }

        return old.Parent is MemberAccessExpressionSyntax access && Receiver(access.Expression, tag, called, method, model) is { } receiver
            ? new CallFix($"Call '{name}'", root.ReplaceNode(access, access.WithExpression(receiver).WithName(called)))
            : null;
    }

    /// <summary>What the replacement is called on: the client, or one of its tags. The old operation was called on either.</summary>
    private static ExpressionSyntax? Receiver(
        ExpressionSyntax old, string? tag, SimpleNameSyntax called, IMethodSymbol method, SemanticModel model)
    {
        MemberAccessExpressionSyntax? ofTag = old as MemberAccessExpressionSyntax;
        if (ofTag is not null && Has(TypeOf(model.GetTypeInfo(ofTag.Expression).Type, tag), called, method))
        {
            return tag is null
                ? ofTag.Expression.WithTrailingTrivia(old.GetTrailingTrivia())
                : ofTag.WithName(SyntaxFactory.IdentifierName(tag).WithTriviaFrom(ofTag.Name));
        }

        return tag is not null && Has(TypeOf(model.GetTypeInfo(old).Type, tag), called, method)
            ? SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, old.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName(tag)).WithTrailingTrivia(old.GetTrailingTrivia())
            : null;
    }

    /// <summary>The type of a tag of the client; without a tag, that of the client.</summary>
    private static ITypeSymbol? TypeOf(ITypeSymbol? client, string? tag) =>
        tag is null
            ? client
            : client?.GetMembers(tag).OfType<IPropertySymbol>().FirstOrDefault(static property => !property.IsStatic)?.Type;

    private static bool Has(ITypeSymbol? type, SimpleNameSyntax name, IMethodSymbol method) =>
        type?.GetMembers(name.Identifier.ValueText).OfType<IMethodSymbol>().Any(other => IsLike(method, other)) == true;

    private static bool IsLike(IMethodSymbol one, IMethodSymbol other) =>
        SymbolEqualityComparer.Default.Equals(one.ReturnType, other.ReturnType)
        && one.Parameters.Length == other.Parameters.Length
        && one.Parameters.Zip(other.Parameters, static (mine, its) =>
            mine.Name == its.Name && SymbolEqualityComparer.Default.Equals(mine.Type, its.Type)).All(static same => same);
}
