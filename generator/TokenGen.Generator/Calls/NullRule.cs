using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>Reports comparisons of a result with null if the document does not allow null (TKG0328).</summary>
internal static class NullRule
{
    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime)
    {
        if (call.Await is not { } awaited
            || call.Invocation.TargetMethod.ReturnType is not INamedTypeSymbol { TypeArguments: [{ IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }] } task
            || runtime.ResultOf(task) is null)
        {
            return;
        }

        IEnumerable<IOperation> values = LocalUse.DeclaredWith(awaited) is { } declarator ? LocalUse.Of(declarator) : [awaited];
        foreach (IOperation value in values)
        {
            if (ComparisonOf(value) is { } comparison)
            {
                context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.NeverNull, comparison.Syntax.GetLocation(), call.MethodName));
            }
        }
    }

    private static IOperation? ComparisonOf(IOperation value)
    {
        IOperation outer = LocalUse.Outer(value);
        return outer.Parent switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } binary
                when IsNull(binary.LeftOperand == outer ? binary.RightOperand : binary.LeftOperand) => binary,
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } pattern when IsNull(constant) => pattern,
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } pattern when IsNull(constant) => pattern,
            IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true, MatchedType: var matched } } pattern
                when RuntimeTypes.Same(matched, value.Type) => pattern,
            _ => null,
        };
    }

    private static bool IsNull(IOperation operand) => LocalUse.Inner(operand).ConstantValue is { HasValue: true, Value: null };
}
