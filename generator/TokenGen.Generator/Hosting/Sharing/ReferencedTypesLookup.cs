using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>
/// Finds the referenced assemblies with types of shared files. It looks only at assemblies that use the runtime, and only if a client
/// shares types.
/// </summary>
internal static class ReferencedTypesLookup
{
    private const string Runtime = "TokenGen.Runtime";
    private const string Attribute = "ApiSharedTypesAttribute";

    public static EquatableArray<string> Names(ImmutableArray<ClientInput> clients) => clients
        .SelectMany(static client => client.SharedFiles)
        .Select(static file => Path.GetFileName(file.Path))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .ToEquatableArray();

    public static EquatableArray<ReferencedTypes> Of(
        Compilation compilation, EquatableArray<string> names, CancellationToken cancellationToken)
    {
        if (names.IsEmpty)
        {
            return [];
        }

        List<ReferencedTypes> found = [];
        foreach (IAssemblySymbol assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (assembly.Modules.Any(static module => module.ReferencedAssemblies.Any(static reference => reference.Name == Runtime)))
            {
                found.AddRange(assembly.GetAttributes()
                    .Where(static attribute => attribute.AttributeClass is { Name: Attribute, ContainingNamespace: { Name: "TokenGen", ContainingNamespace.IsGlobalNamespace: true } })
                    .Select(static attribute =>
                        attribute.ConstructorArguments.Select(static argument => argument.Value as string ?? "").ToArray())
                    .Where(values => values.Length == 4 && names.Contains(values[0], StringComparer.OrdinalIgnoreCase))
                    .Select(values => new ReferencedTypes(
                        values[0], values[1], values[2], values[3], assembly.Name, TypesOf(assembly, values[1], compilation)))
                    .Where(static types => !types.Types.IsEmpty));
            }
        }

        return found.ToEquatableArray();
    }

    /// <summary>
    /// The types of a namespace that the project can use: public ones, or internal ones of an assembly that shows its internals.
    /// </summary>
    private static EquatableArray<string> TypesOf(IAssemblySymbol assembly, string @namespace, Compilation compilation)
    {
        INamespaceSymbol? home = assembly.GlobalNamespace;
        foreach (string part in @namespace.Split('.'))
        {
            home = home?.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        }

        return (home?.GetTypeMembers() ?? ImmutableArray<INamedTypeSymbol>.Empty)
            .Where(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly))
            .Select(static type => type.Name)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .ToEquatableArray();
    }
}
