using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports streams and raw responses that are never disposed (TKG0323): the value stays in the method, and no use of it disposes it. A
/// value that is returned, stored or passed on may be disposed elsewhere.
/// </summary>
internal static class DisposalRule
{
    /// <summary>Types whose methods read a stream to its end and leave it open.</summary>
    private static readonly HashSet<string> s_readers = new(
        ["JsonSerializer", "JsonDocument", "XDocument", "XElement"], StringComparer.Ordinal);

    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime)
    {
        if (call.Await is not { } awaited || runtime.ResultOf(call.Invocation.TargetMethod.ReturnType) is not INamedTypeSymbol result)
        {
            return;
        }

        bool isResponse = call.Form == CallForm.Response && RuntimeTypes.Same(result.OriginalDefinition, runtime.Response);
        ITypeSymbol held = isResponse ? result.TypeArguments[0] : result;
        if ((call.Form == CallForm.Raw || RuntimeTypes.Same(held, runtime.Stream)) && IsLeft(awaited, isResponse))
        {
            context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.NotDisposed, call.NameLocation, call.MethodName, held.Name));
        }
    }

    /// <summary>Whether the value is not disposed by its use, and does not leave the method.</summary>
    private static bool IsLeft(IOperation value, bool isResponse)
    {
        IOperation outer = LocalUse.Outer(value);
        return outer.Parent switch
        {
            IExpressionStatementOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation } => true,
            IVariableInitializerOperation => IsLeftInVariable(outer, isResponse),
            IInvocationOperation call when call.Instance == outer => IsLeftBy(call, outer, isResponse),
            IPropertyReferenceOperation property when property.Instance == outer => IsLeftBy(property, isResponse),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } } =>
                true,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsStatic: true, ContainingType.Name: var reader } } } =>
                s_readers.Contains(reader) && !isResponse,
            _ => false,
        };
    }

    private static bool IsLeftInVariable(IOperation value, bool isResponse) =>
        LocalUse.DeclaredWith(value) is { } declarator
        && declarator.Parent?.Parent is IVariableDeclarationGroupOperation { Parent: not (IUsingDeclarationOperation or IUsingOperation) }
        && LocalUse.Of(declarator).All(use => IsLeft(use, isResponse));

    private static bool IsLeftBy(IInvocationOperation call, IOperation value, bool isResponse)
    {
        if (isResponse)
        {
            return call.TargetMethod.Name != "EnsureSuccess" || IsLeft(call, isResponse: false);
        }

        // A method such as EnsureSuccessStatusCode returns the object that it was called on.
        return call.TargetMethod.Name is not ("Dispose" or "DisposeAsync" or "Close")
            && (!RuntimeTypes.Same(call.Type, value.Type) || IsLeft(call, isResponse: false));
    }

    private static bool IsLeftBy(IPropertyReferenceOperation property, bool isResponse) => property.Property.Name switch
    {
        "Body" when isResponse => IsLeft(property, isResponse: false),
        "Content" when !isResponse => property.Parent is IInvocationOperation { TargetMethod.Name: not ("Dispose" or "ReadAsStreamAsync" or "ReadAsStream") } call && call.Instance == property,
        _ => true,
    };
}
