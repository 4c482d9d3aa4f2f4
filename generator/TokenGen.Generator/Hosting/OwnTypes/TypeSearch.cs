using Microsoft.CodeAnalysis;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>Finds types of the compilation by the names that people write.</summary>
internal static class TypeSearch
{
    /// <summary>The maximum number of types in the project that are compared to find a similar name.</summary>
    private const int MaximumTypes = 20_000;

    /// <summary>The type with a name, if the project can use it as the type of a property.</summary>
    public static INamedTypeSymbol? Find(Compilation compilation, string name)
    {
        string written = name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;
        INamedTypeSymbol? type = FindByName(compilation, written);
        return type is { IsStatic: false, IsRefLikeType: false, IsGenericType: false, TypeKind: not (TypeKind.Error or TypeKind.Delegate) }
            && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            ? type
            : null;
    }

    /// <summary>The type with a name. It may be static, because its members can be used.</summary>
    public static INamedTypeSymbol? FindByName(Compilation compilation, string name)
    {
        // People write nested types with a dot, but metadata names have a plus sign.
        for (string metadata = name; metadata.Length > 0;)
        {
            INamedTypeSymbol? type = compilation.GetTypeByMetadataName(metadata)
                ?? compilation.GetTypesByMetadataName(metadata)
                    .FirstOrDefault(one => compilation.IsSymbolAccessibleWithin(one, compilation.Assembly));
            if (type is not null)
            {
                return type;
            }

            int dot = metadata.LastIndexOf('.');
            if (dot <= 0)
            {
                break;
            }

            metadata = metadata.Substring(0, dot) + "+" + metadata.Substring(dot + 1);
        }

        return null;
    }

    /// <summary>The full name of a type with a similar name, for a suggestion.</summary>
    public static string? Similar(Compilation compilation, string name, CancellationToken cancellationToken)
    {
        string simple = name.Substring(name.LastIndexOf('.') + 1);
        List<string> full = [];
        Stack<INamespaceOrTypeSymbol> pending = new([compilation.Assembly.GlobalNamespace]);
        while (pending.Count > 0 && full.Count < MaximumTypes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            INamespaceOrTypeSymbol container = pending.Pop();
            if (container is INamedTypeSymbol { IsStatic: false } type)
            {
                full.Add(type.ToDisplayString());
            }

            foreach (INamespaceOrTypeSymbol inner in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(inner);
            }
        }

        return full.Concat(BuiltInType.Names).FirstOrDefault(candidate => candidate.Substring(candidate.LastIndexOf('.') + 1) == simple)
            ?? SimilarName.Of(name, full)
            ?? SimilarName.Of(simple, BuiltInType.Names);
    }

    /// <summary>Whether the type is visible to every assembly.</summary>
    public static bool IsPublic(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is not null; one = one.ContainingType)
        {
            if (one.DeclaredAccessibility != Accessibility.Public)
            {
                return false;
            }
        }

        return true;
    }
}
