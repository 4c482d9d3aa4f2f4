using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Corpus.Compilation;

/// <summary>Counts the emitted operations and types from the code alone, without the generator's own figures.</summary>
/// <param name="Operations">Methods of tag interfaces. Methods of one operation that send different bodies or accept different media types
/// count as one. The id distinguishes operations too, because the keys of two paths may differ only in their fragment, which is not
/// sent.</param>
/// <param name="Types">Public types.</param>
internal sealed record EmittedCode(int Operations, int Types)
{
    /// <summary>The property that leads from a tag's interface to its counterpart; only the interface has it.</summary>
    private const string CounterpartProperty = "WithResponse";

    /// <summary>The type that holds the operationId, HTTP method and path of a method.</summary>
    private const string MetadataType = "ApiOperation";

    public static EmittedCode Of(IEnumerable<SyntaxTree> trees)
    {
        List<BaseTypeDeclarationSyntax> types =
        [
            .. trees.SelectMany(static tree => TopLevel(((CompilationUnitSyntax)tree.GetRoot()).Members))
                .OfType<BaseTypeDeclarationSyntax>(),
        ];
        int methods = types.OfType<InterfaceDeclarationSyntax>()
            .Where(static type =>
                type.Members.OfType<PropertyDeclarationSyntax>().Any(static member => member.Identifier.ValueText == CounterpartProperty))
            .SelectMany(static type =>
                type.Members.OfType<MethodDeclarationSyntax>().Select(method => (type.Identifier.ValueText, method.Identifier.ValueText)))
            .Distinct()
            .Count();
        List<string> calls =
        [
            .. types.OfType<ClassDeclarationSyntax>()
                .SelectMany(static type => type.Members.OfType<FieldDeclarationSyntax>())
                .Where(static field => field.Declaration.Type.ToString().Split('.')[^1] == MetadataType)
                .Select(static field => field.Declaration.Variables[0].Initializer!.Value)
                .OfType<BaseObjectCreationExpressionSyntax>()
                .Select(static creation => creation.ArgumentList!.Arguments.ToString()),
        ];
        int operations = Math.Min(methods, calls.Distinct(StringComparer.Ordinal).Count());
        int publicTypes = types.Where(static type => type.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(static type => (type.Identifier.ValueText, (type as TypeDeclarationSyntax)?.Arity))
            .Distinct()
            .Count();
        return new EmittedCode(operations, publicTypes);
    }

    private static IEnumerable<MemberDeclarationSyntax> TopLevel(SyntaxList<MemberDeclarationSyntax> members) =>
        members.SelectMany(static member => member is BaseNamespaceDeclarationSyntax space ? TopLevel(space.Members) : [member]);
}
