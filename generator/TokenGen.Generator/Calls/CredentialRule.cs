using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports calls of operations that require a credential on a client that was created without one in the same method (TKG0327). A client
/// over an <c>HttpClient</c> is not reported, because a handler or a default header may send the credential.
/// </summary>
internal static class CredentialRule
{
    /// <summary>Options that do not carry a credential.</summary>
    private static readonly HashSet<string> s_others = new(
        ["BaseAddress", "Timeout", "MaxResponseBytes", "MaxErrorBodyChars", "Reading", "AllowInsecureCredentials", "Credential"], StringComparer.Ordinal);

    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime, ClientTypes clients)
    {
        if (runtime.IsOfTests || !RuntimeTypes.Has(call.Declared, runtime.Secured)
            || CreationOf(call.Invocation.Instance) is not { Type: INamedTypeSymbol client } creation
            || !clients.IsClient(client) || !LacksCredential(creation, runtime))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.NoCredential, call.NameLocation, call.MethodName, client.Name));
    }

    /// <summary>
    /// The creation of the client that a chain of properties starts with; null if it was created elsewhere, or changed by a call.
    /// </summary>
    private static IObjectCreationOperation? CreationOf(IOperation? receiver)
    {
        while (receiver is not null)
        {
            receiver = LocalUse.Inner(receiver);
            switch (receiver)
            {
                case IPropertyReferenceOperation property:
                    receiver = property.Instance;
                    break;
                case ILocalReferenceOperation local:
                    return LocalUse.Root(local).Descendants().OfType<IVariableDeclaratorOperation>()
                        .FirstOrDefault(one => RuntimeTypes.Same(one.Symbol, local.Local)) is { Initializer.Value: { } value }
                        && LocalUse.DeclaredWith(value) is not null ? LocalUse.Inner(value) as IObjectCreationOperation : null;
                default:
                    return receiver as IObjectCreationOperation;
            }
        }

        return null;
    }

    private static bool LacksCredential(IObjectCreationOperation creation, RuntimeTypes runtime)
    {
        if (creation.Constructor is not { Parameters: var parameters }
            || parameters.Any(static parameter => parameter.Type.Name == "HttpClient"))
        {
            return false;
        }

        if (parameters is [{ Type: var only }] && RuntimeTypes.Same(only, runtime.Options))
        {
            return LocalUse.Inner(creation.Arguments[0].Value) is IObjectCreationOperation options && !CanCarryCredential(options);
        }

        return creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Type.Name == "Credential") is { } credential
            && IsNull(credential.Value) && !creation.Arguments.Any(static argument => IsLoopback(argument.Value));
    }

    private static bool CanCarryCredential(IObjectCreationOperation options) => options.Initializer is { } initializer
        && initializer.Initializers.Any(static one => one is not ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name } } assignment
            || !s_others.Contains(name) || (name == "Credential" && !IsNull(assignment.Value)) || IsLoopback(assignment.Value));

    private static bool IsNull(IOperation value) =>
        LocalUse.Inner(value) is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    /// <summary>Whether the server is on the same machine, as in tests.</summary>
    private static bool IsLoopback(IOperation value) => LocalUse.Inner(value) is IObjectCreationOperation { Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string address } }, ..] }
        && Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;
}
