using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.CodeFixes.Calls;

/// <summary>Replaces a misspelt value of an open enum by the property of the listed value (TKG0321).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EnumValueFix))]
public sealed class EnumValueFix() : CallFixProvider("TKG0321")
{
    private protected override CallFix? Fix(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue(FactKeys.Name, out string? name) || name is null
            || root.FindNode(diagnostic.Location.SourceSpan)
                .FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>() is not { Initializer: null } creation
            || model.GetTypeInfo(creation).Type is not { } type)
        {
            return null;
        }

        ExpressionSyntax value = SyntaxFactory.ParseExpression($"{type.ToMinimalDisplayString(model, creation.SpanStart)}.{name}")
            .WithTriviaFrom(creation)
            .WithAdditionalAnnotations(Simplifier.Annotation);
        return new CallFix($"Use '{type.Name}.{name}'", root.ReplaceNode(creation, value));
    }
}
