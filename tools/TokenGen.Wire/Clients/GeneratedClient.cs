using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using TokenGen.Corpus.Compilation;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Clients;

/// <summary>The client of a document: generated, compiled in memory, and loaded.</summary>
internal sealed class GeneratedClient
{
    private readonly Assembly _assembly;
    private readonly Type _client;
    private readonly Dictionary<string, string> _credentials;

    private GeneratedClient(Assembly assembly, IReadOnlyList<SyntaxTree> trees)
    {
        _assembly = assembly;
        Methods = OperationMap.Of(trees);
        _client = assembly.GetExportedTypes().Single(static type =>
            typeof(IDisposable).IsAssignableFrom(type) && type.GetConstructor([typeof(HttpClient), typeof(ApiClientOptions)]) is not null);
        _credentials = CredentialMethods(trees);

        // A client without types has no JSON code.
        Type? resolver = assembly.GetExportedTypes().SingleOrDefault(type => type.IsAbstract && type.Name == Stem + "Json");
        Json = new JsonSerializerOptions
        {
            MaxDepth = 512,
            TypeInfoResolver = JsonTypeInfoResolver.Combine(
                (IJsonTypeInfoResolver?)resolver?.GetProperty("Resolver")!.GetValue(null), new DefaultJsonTypeInfoResolver()),
            Converters = { new DurationConverter(), new BigIntegerConverter() },
        };
    }

    /// <summary>The methods by keys such as <c>GET /path</c>, and by operation ids.</summary>
    public IReadOnlyDictionary<string, GeneratedMethod> Methods { get; }

    /// <summary>Reads and writes the generated types with their generated code.</summary>
    public JsonSerializerOptions Json { get; }

    private string Stem => _client.Name[..^"Client".Length];

    /// <exception cref="InvalidDataException">The generated code does not compile.</exception>
    public static GeneratedClient Of(CorpusDocument document, CancellationToken cancellationToken)
    {
        ClientCompilation compilation = ClientCompilation.Of(document, CompilerInputs.Of("net10.0"), cancellationToken);
        using MemoryStream image = new();
        EmitResult result = compilation.Project.Emit(image, cancellationToken: cancellationToken);
        if (!result.Success)
        {
            throw new InvalidDataException(
                string.Join(Environment.NewLine, result.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error).Take(5)));
        }

        image.Position = 0;
        AssemblyLoadContext context = new(document.Name);
        return new GeneratedClient(
            context.LoadFromStream(image), [.. compilation.Result.GeneratedSources.Select(static source => source.SyntaxTree)]);
    }

    /// <summary>Creates a client with credentials for all schemes of a requirement.</summary>
    public object Create(HttpClient http, IReadOnlyList<string> schemes) =>
        Activator.CreateInstance(_client, http, new ApiClientOptions { Credential = schemes.Count == 0 ? null : Credential.Combine([.. schemes.Select(CredentialFor)]), Timeout = TimeSpan.FromMinutes(5), Reading = ResponseReading.Strict })!;

    /// <summary>The method of an operation. Several operations may have the same path, and differ only in its fragment.</summary>
    public GeneratedMethod? Find(DocumentedOperation operation) =>
        Methods.GetValueOrDefault(operation.ToString()) ?? (operation.Id is { } id ? Methods.GetValueOrDefault(id) : null);

    /// <summary>
    /// Finds the method of an operation, in the interface that throws or in the one that returns the complete response, and its target.
    /// </summary>
    public (object Target, MethodInfo Method) Find(object client, GeneratedMethod method, bool withResponse)
    {
        // Operations without a tag are methods of the client.
        PropertyInfo? tag = _client.GetProperties().SingleOrDefault(property => property.PropertyType.Name == method.Interface);
        object target = tag is null ? client : tag.GetValue(client)!;
        Type plain = tag?.PropertyType ?? _client.GetInterface(method.Interface)!;
        Type declaring = withResponse ? plain.GetProperty("WithResponse")!.PropertyType : plain;
        return (target, declaring.GetMethods().First(one => one.Name == method.Name));
    }

    private Credential CredentialFor(string scheme)
    {
        Type? factory = _assembly.GetType($"{_client.Namespace}.{Stem}Credential");
        MethodInfo? method = factory?.GetMethods()
            .FirstOrDefault(one => one.Name == _credentials.GetValueOrDefault(scheme)
                && one.GetParameters().All(static parameter => parameter.ParameterType == typeof(string)));
        return method is null
            ? throw new InvalidDataException($"The security scheme {scheme} has no credential.")
            : (Credential)method.Invoke(null, [.. method.GetParameters().Select(static object? (_) => "secret-of-the-wire")])!;
    }

    /// <summary>The emitted methods that create a credential, by the security scheme.</summary>
    private static Dictionary<string, string> CredentialMethods(IEnumerable<SyntaxTree> trees)
    {
        Dictionary<string, string> methods = new(StringComparer.Ordinal);
        foreach (InvocationExpressionSyntax call in trees.SelectMany(static tree => tree.GetRoot().DescendantNodes())
            .OfType<InvocationExpressionSyntax>()
            .Where(static call => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForScheme" }))
        {
            string scheme = ((LiteralExpressionSyntax)call.ArgumentList.Arguments[0].Expression).Token.ValueText;
            methods.TryAdd(scheme, call.FirstAncestorOrSelf<MethodDeclarationSyntax>()!.Identifier.ValueText);
        }

        return methods;
    }
}
