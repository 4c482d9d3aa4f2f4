using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Calls;

/// <summary>The types of the runtime and the framework that the rules compare with. They are looked up once for each compilation.</summary>
internal sealed class RuntimeTypes
{
    private static readonly string[] s_testFrameworks =
        ["xunit.", "nunit.", "MSTest.", "Microsoft.VisualStudio.TestPlatform.TestFramework", "TUnit."];

    private RuntimeTypes(Compilation compilation, INamedTypeSymbol options)
    {
        Options = options;
        Exception = compilation.GetTypeByMetadataName("TokenGen.ApiException");
        Response = compilation.GetTypeByMetadataName("TokenGen.ApiResponse`1");
        PagedItems = compilation.GetTypeByMetadataName("TokenGen.PagedItems`2");
        Allowed = compilation.GetTypeByMetadataName("TokenGen.ApiAllowedAttribute");
        Errors = compilation.GetTypeByMetadataName("TokenGen.ApiErrorsAttribute");
        Secured = compilation.GetTypeByMetadataName("TokenGen.ApiSecuredAttribute");
        Values = compilation.GetTypeByMetadataName("TokenGen.ApiValuesAttribute");
        Task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
        Stream = compilation.GetTypeByMetadataName("System.IO.Stream");
        RawResponse = compilation.GetTypeByMetadataName("System.Net.Http.HttpResponseMessage");
        IsOfTests = compilation.ReferencedAssemblyNames.Any(
            static one => Array.Exists(s_testFrameworks, name => one.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)));
        Obsolete = compilation.GetTypeByMetadataName("System.ObsoleteAttribute");
    }

    public INamedTypeSymbol Options { get; }

    public INamedTypeSymbol? Exception { get; }

    public INamedTypeSymbol? Response { get; }

    public INamedTypeSymbol? PagedItems { get; }

    public INamedTypeSymbol? Allowed { get; }

    public INamedTypeSymbol? Errors { get; }

    public INamedTypeSymbol? Secured { get; }

    public INamedTypeSymbol? Values { get; }

    public INamedTypeSymbol? Task { get; }

    public INamedTypeSymbol? Stream { get; }

    public INamedTypeSymbol? RawResponse { get; }

    public INamedTypeSymbol? Obsolete { get; }

    /// <summary>Whether the project references a test framework, so its servers are stand-ins that need no credential.</summary>
    public bool IsOfTests { get; }

    /// <summary>Null if the project does not reference the runtime, so it calls no client.</summary>
    public static RuntimeTypes? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName("TokenGen.ApiClientOptions") is { } options ? new RuntimeTypes(compilation, options) : null;

    public static bool Same(ISymbol? one, ISymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);

    /// <summary>What a task returns; null for any other type.</summary>
    public ITypeSymbol? ResultOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: [var result] } task && Same(task.OriginalDefinition, Task) ? result : null;

    /// <summary>The only argument of an attribute; null if the symbol does not have it.</summary>
    public static string? TextOf(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().FirstOrDefault(one =>
            Same(one.AttributeClass, attribute)) is { ConstructorArguments: [{ Value: string text }, ..] } ? text : null;

    public static bool Has(ISymbol symbol, INamedTypeSymbol? attribute) =>
        attribute is not null && symbol.GetAttributes().Any(one => Same(one.AttributeClass, attribute));

    public bool IsException(ITypeSymbol? type)
    {
        for (ITypeSymbol? one = type; one is not null; one = one.BaseType)
        {
            if (Same(one, Exception))
            {
                return true;
            }
        }

        return false;
    }
}
