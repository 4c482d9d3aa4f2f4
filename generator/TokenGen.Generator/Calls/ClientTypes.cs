using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Recognizes the interfaces of generated clients by their form, without an attribute: the interface <c>I</c> has a property
/// <c>WithResponse</c> of the type <c>IWithResponse</c>.
/// </summary>
internal sealed class ClientTypes(RuntimeTypes runtime)
{
    private const string Suffix = "WithResponse";

    private readonly ConcurrentDictionary<INamedTypeSymbol, INamedTypeSymbol?> _payloads = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _users = new(SymbolEqualityComparer.Default);

    /// <summary>The client call of an invocation; null if it calls anything else.</summary>
    public ClientCall? CallOf(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.IsStatic || method.MethodKind is not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation)
            || !method.Name.EndsWith("Async", StringComparison.Ordinal) || !UsesRuntime(method.ContainingAssembly))
        {
            return null;
        }

        if (method.Name == "GetRawResponseAsync" && RuntimeTypes.Same(runtime.ResultOf(method.ReturnType), runtime.RawResponse)
            && method.Parameters is [{ Type: INamedTypeSymbol { TypeArguments: [INamedTypeSymbol client, _] } }]
            && client.TypeKind == TypeKind.Interface && client.GetMembers("GetRawResponseAsync").Length == 1)
        {
            return new ClientCall(invocation, method, CallForm.Raw);
        }

        return _payloads.GetOrAdd(method.ContainingType, FindPayload) is { } payload && Declared(payload, method) is { } declared
            ? new ClientCall(
                invocation, declared, method.ContainingType.Name == payload.Name + Suffix ? CallForm.Response : CallForm.Payload)
            : null;
    }

    /// <summary>Whether the assembly references the runtime, so that its types can be generated.</summary>
    public bool UsesRuntime(IAssemblySymbol? assembly) => assembly is not null && _users.GetOrAdd(assembly, one =>
        !RuntimeTypes.Same(one, runtime.Options.ContainingAssembly)
        && one.Modules.Any(
            module => module.ReferencedAssemblies.Any(reference => reference.Name == runtime.Options.ContainingAssembly.Name)));

    /// <summary>
    /// Whether a class is a generated client: it has a constructor with the options of the runtime, and an interface with its name.
    /// </summary>
    public bool IsClient(INamedTypeSymbol type) => type.TypeKind == TypeKind.Class && UsesRuntime(type.ContainingAssembly)
        && type.Interfaces.Any(one => one.Name == "I" + type.Name)
        && type.InstanceConstructors.Any(one => one.Parameters.Length == 1 && RuntimeTypes.Same(one.Parameters[0].Type, runtime.Options));

    /// <summary>The interface of the payload form for a type: the type itself, its counterpart, or one that it implements.</summary>
    private static INamedTypeSymbol? FindPayload(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Class)
        {
            return type.Interfaces.FirstOrDefault(one => one.Name == "I" + type.Name && IsPayload(one));
        }

        if (type.TypeKind != TypeKind.Interface)
        {
            return null;
        }

        if (IsPayload(type))
        {
            return type;
        }

        return type.Name.EndsWith(Suffix, StringComparison.Ordinal)
            ? type.ContainingNamespace.GetTypeMembers(type.Name.Substring(0, type.Name.Length - Suffix.Length))
                .FirstOrDefault(one => IsPayload(one))
            : null;
    }

    private static bool IsPayload(INamedTypeSymbol type) => type.TypeKind == TypeKind.Interface
        && type.GetMembers(Suffix).OfType<IPropertySymbol>().FirstOrDefault()?.Type is INamedTypeSymbol response
        && response.Name == type.Name + Suffix && RuntimeTypes.Same(response.ContainingNamespace, type.ContainingNamespace);

    /// <summary>
    /// The method of the payload form with the same name and number of parameters; names are unique there. The attributes of a method that
    /// returns all pages are those of the method that returns one.
    /// </summary>
    private IMethodSymbol? Declared(INamedTypeSymbol payload, IMethodSymbol method)
    {
        string name = method.Name;
        if (RuntimeTypes.Same(method.ReturnType.OriginalDefinition, runtime.PagedItems)
            && name.EndsWith("AllAsync", StringComparison.Ordinal))
        {
            string page = name.Substring(0, name.Length - "AllAsync".Length) + "Async";
            name = Find(page) is null ? name : page;
        }

        return Find(name);

        IMethodSymbol? Find(string wanted) =>
            payload.GetMembers(wanted).OfType<IMethodSymbol>().FirstOrDefault(one => one.Parameters.Length == method.Parameters.Length);
    }
}
