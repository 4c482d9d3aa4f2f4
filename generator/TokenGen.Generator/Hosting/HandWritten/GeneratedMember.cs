using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>A member of generated code, read from its syntax.</summary>
internal sealed record GeneratedMember(string Key, string Type, MemberDeclarationSyntax Syntax)
{
    public const string Constructor = ".ctor";

    /// <summary>Whether it is a property that gets and sets the field for a JSON value.</summary>
    public bool IsOverField => Syntax is PropertyDeclarationSyntax { AccessorList: { } list } && list.Accessors.Count == 2
        && list.Accessors.All(static accessor => accessor.Body is not null || accessor.ExpressionBody is not null);

    /// <summary>Whether generated code or its users set the property, or a constructor does.</summary>
    public bool IsSet => Syntax is PropertyDeclarationSyntax { ExpressionBody: null, Initializer: null, AccessorList: { } list }
        && (list.Accessors.Any(
            static accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration) || accessor.IsKind(SyntaxKind.SetAccessorDeclaration))
            || (Syntax.Parent is not InterfaceDeclarationSyntax
                && list.Accessors.All(static accessor => accessor.Body is null && accessor.ExpressionBody is null)));

    public static GeneratedMember? Of(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax property => new GeneratedMember(
            Prefix(property.ExplicitInterfaceSpecifier) + property.Identifier.ValueText, MemberText.Of(property.Type), member),
        FieldDeclarationSyntax { Declaration: { Variables: [var variable] } declaration } =>
            new GeneratedMember(variable.Identifier.ValueText, MemberText.Of(declaration.Type), member),
        MethodDeclarationSyntax method => new GeneratedMember(
            Signature(Prefix(method.ExplicitInterfaceSpecifier) + method.Identifier.ValueText, method.Arity, method.ParameterList), MemberText.Of(method.ReturnType), member),
        ConstructorDeclarationSyntax constructor =>
            new GeneratedMember(Signature(Constructor, 0, constructor.ParameterList), "void", member),
        ConversionOperatorDeclarationSyntax conversion =>
            new GeneratedMember(Signature(NameOf(conversion), 0, conversion.ParameterList), MemberText.Of(conversion.Type), member),
        OperatorDeclarationSyntax operation =>
            new GeneratedMember(Signature(NameOf(operation), 0, operation.ParameterList), MemberText.Of(operation.ReturnType), member),
        _ => null,
    };

    public static string Prefix(ExplicitInterfaceSpecifierSyntax? specifier) =>
        specifier is null ? "" : MemberText.Of(specifier.Name) + ".";

    /// <summary>C# allows one conversion for each pair of types, implicit or not.</summary>
    public static string NameOf(ConversionOperatorDeclarationSyntax conversion) => "conversion to " + MemberText.Of(conversion.Type);

    public static string NameOf(OperatorDeclarationSyntax operation) => "operator " + operation.OperatorToken.ValueText;

    private static string Signature(string name, int arity, ParameterListSyntax parameters) =>
        MemberText.Signature(
            name, arity, parameters.Parameters.Select(static parameter => parameter.Type is { } type ? MemberText.Of(type) : ""));
}
