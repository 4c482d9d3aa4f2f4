using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Wire.Clients;

/// <summary>Finds in the emitted code the method of each operation and the place of each argument.</summary>
internal static partial class OperationMap
{
    private const string CounterpartProperty = "WithResponse";

    /// <summary>The methods by keys such as <c>GET /path</c>, and by operation ids.</summary>
    public static IReadOnlyDictionary<string, GeneratedMethod> Of(IEnumerable<SyntaxTree> trees)
    {
        List<TypeDeclarationSyntax> types = [.. trees.SelectMany(static tree => tree.GetRoot().DescendantNodes())
            .OfType<TypeDeclarationSyntax>()];
        Dictionary<string, ClassDeclarationSyntax> classes = types.OfType<ClassDeclarationSyntax>()
            .Where(static type => type.BaseList is not null)
            .SelectMany(static type => type.BaseList!.Types.Select(one => (Base: one.Type.ToString(), Type: type)))
            .GroupBy(static pair => pair.Base)
            .ToDictionary(static pairs => pairs.Key, static pairs => pairs.First().Type);
        HashSet<string> options =
        [
            .. types.OfType<RecordDeclarationSyntax>()
                .Where(static type => type.AttributeLists.Count == 0 && type.Modifiers.Any(SyntaxKind.PublicKeyword))
                .Select(static type => type.Identifier.ValueText),
        ];
        Dictionary<string, GeneratedMethod> methods = [];
        foreach (InterfaceDeclarationSyntax type in types.OfType<InterfaceDeclarationSyntax>())
        {
            if (type.Members.OfType<PropertyDeclarationSyntax>()
                .FirstOrDefault(static member => member.Identifier.ValueText == CounterpartProperty) is not { } counterpart)
            {
                continue;
            }

            // A client with operations of its own is a class in two parts; the part with the operations implements the counterpart.
            string name = type.Identifier.ValueText;
            ClassDeclarationSyntax implementation = classes[counterpart.Type.ToString()];
            foreach (MethodDeclarationSyntax method in type.Members.OfType<MethodDeclarationSyntax>())
            {
                MethodDeclarationSyntax maker = MakerOf(implementation, method);
                string? optional = method.ParameterList.Parameters
                    .FirstOrDefault(parameter => options.Contains(parameter.Type!.ToString().TrimEnd('?')))?.Identifier.ValueText;
                GeneratedMethod generated = new(name, method.Identifier.ValueText, optional, PlacesOf(maker, method, optional));
                (string id, string path) = OperationOf(implementation, maker);
                methods.TryAdd(id, generated);
                methods.TryAdd(path, generated);
            }
        }

        return methods;
    }

    /// <summary>The method that builds the request; the public method calls it.</summary>
    private static MethodDeclarationSyntax MakerOf(ClassDeclarationSyntax type, MethodDeclarationSyntax declared)
    {
        MethodDeclarationSyntax method = type.Members.OfType<MethodDeclarationSyntax>()
            .First(one => one.Identifier.ValueText == declared.Identifier.ValueText
                && one.ParameterList.Parameters.Count == declared.ParameterList.Parameters.Count);
        HashSet<string> called =
        [
            .. Calls(method).Select(static call => call.Expression).OfType<IdentifierNameSyntax>()
                .Select(static name => name.Identifier.ValueText),
        ];
        return type.Members.OfType<MethodDeclarationSyntax>()
            .First(one =>
                called.Contains(one.Identifier.ValueText) && one.ReturnType.ToString().EndsWith("ApiRequest", StringComparison.Ordinal));
    }

    /// <summary>The operation id, and the HTTP method with the path template, from <c>new("id", HttpMethod.Get, "/path")</c>.</summary>
    private static (string Id, string Path) OperationOf(ClassDeclarationSyntax type, MethodDeclarationSyntax maker)
    {
        ExpressionSyntax operation = Calls(maker)
            .First(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateRequest" })
            .ArgumentList.Arguments[0].Expression;
        SeparatedSyntaxList<ArgumentSyntax> arguments = type.Members.OfType<FieldDeclarationSyntax>()
            .SelectMany(static field => field.Declaration.Variables)
            .Single(field => field.Identifier.ValueText == operation.ToString())
            .Initializer!.Value.DescendantNodesAndSelf().OfType<BaseObjectCreationExpressionSyntax>().First().ArgumentList!.Arguments;
        string method = arguments[1].Expression is MemberAccessExpressionSyntax known
            ? known.Name.Identifier.ValueText
            : ((LiteralExpressionSyntax)arguments[1].DescendantNodes()
                .First(static node => node is LiteralExpressionSyntax)).Token.ValueText;
        return (Literal(arguments[0]), $"{method.ToUpperInvariant()} {Literal(arguments[2])}");

        static string Literal(ArgumentSyntax argument) => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText;
    }

    private static IEnumerable<InvocationExpressionSyntax> Calls(SyntaxNode node) =>
        node.DescendantNodes().OfType<InvocationExpressionSyntax>();

    /// <summary>The places of the arguments, from the statements that write them to the request.</summary>
    private static Dictionary<string, ArgumentPlace> PlacesOf(
        MethodDeclarationSyntax maker, MethodDeclarationSyntax declared, string? options)
    {
        HashSet<string> parameters = [.. declared.ParameterList.Parameters.Select(static parameter => parameter.Identifier.ValueText)];
        Dictionary<string, ArgumentPlace> places = [];
        foreach (InvocationExpressionSyntax call in Calls(maker))
        {
            if (call.Expression is not MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "request" } } target)
            {
                continue;
            }

            string? literal = call.ArgumentList.Arguments.Select(static argument => argument.Expression).OfType<LiteralExpressionSyntax>()
                .Where(static expression => expression.IsKind(SyntaxKind.StringLiteralExpression))
                .Select(static expression => expression.Token.ValueText)
                .FirstOrDefault();
            if (Place(target.Name.Identifier.ValueText, literal) is not { } place)
            {
                continue;
            }

            if (options is not null
                && call.DescendantNodes().OfType<ConditionalAccessExpressionSyntax>()
                    .FirstOrDefault(one => one.Expression.ToString() == options) is { } access)
            {
                string option = access.WhenNotNull.DescendantNodesAndSelf().OfType<MemberBindingExpressionSyntax>()
                    .First().Name.Identifier.ValueText;
                places.TryAdd(option, place);
                continue;
            }

            foreach (string name in call.ArgumentList.Arguments.SelectMany(static argument => argument.Expression.DescendantNodesAndSelf())
                .OfType<IdentifierNameSyntax>()
                .Select(static name => name.Identifier.ValueText)
                .Where(parameters.Contains))
            {
                places.TryAdd(name, place);
            }
        }

        return places;
    }

    /// <summary>The place that a method of the request writes to; null for one that writes nothing, such as a check of limits.</summary>
    private static ArgumentPlace? Place(string method, string? literal) => method switch
    {
        "JsonBody" or "JsonBodyOrNull" => new ArgumentPlace("JsonBody", literal ?? "application/json"),
        "FormBody" => new ArgumentPlace(method, "application/x-www-form-urlencoded"),
        _ when method.EndsWith("Body", StringComparison.Ordinal) => new ArgumentPlace(method, literal ?? ArgumentPlace.FirstMediaType),
        _ => Kind().Match(method) is { Success: true } kind ? new ArgumentPlace(kind.Value, literal ?? "") : null,
    };

    [GeneratedRegex("Path|Query|Header|Cookie|Part")]
    private static partial Regex Kind();
}
