using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports constants that the document does not allow for a parameter or member (TKG0320), and misspelled values of enums (TKG0321).
/// </summary>
internal sealed class AllowedValuesRule(RuntimeTypes runtime, ClientTypes clients)
{
    private readonly ConcurrentDictionary<string, AllowedValue> _allowed = new(StringComparer.Ordinal);

    /// <summary>Checks the arguments of a call.</summary>
    public void CheckCall(OperationAnalysisContext context, ClientCall call)
    {
        foreach (IArgumentOperation argument in call.Invocation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && ConstantOf(argument.Value) is { } constant)
            {
                Check(context, argument.Value, constant, call.Declared.Parameters[parameter.Ordinal]);
            }
        }
    }

    /// <summary>Checks an assignment to a member: in an initializer, in a <c>with</c> expression, or later for a class.</summary>
    public void CheckAssignment(OperationAnalysisContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (assignment.Target is IPropertyReferenceOperation { Property: var property } && ConstantOf(assignment.Value) is { } constant
            && clients.UsesRuntime(property.ContainingAssembly))
        {
            Check(context, assignment.Value, constant, property);
        }
    }

    /// <summary>Checks the text from which a value of an open enum is created.</summary>
    public void CheckCreation(OperationAnalysisContext context)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (creation is { Type: INamedTypeSymbol { IsValueType: true } type, Arguments: [{ Value.ConstantValue: { HasValue: true, Value: string text } } argument] }
            && clients.UsesRuntime(type.ContainingAssembly) && OpenEnum.Nearest(type, text, runtime) is { } property)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallDescriptors.Misspelt,
                argument.Syntax.GetLocation(),
                ImmutableDictionary<string, string?>.Empty.Add(FactKeys.Name, property),
                $"'{text}'",
                type.Name,
                type.Name + "." + property));
        }
    }

    private void Check(OperationAnalysisContext context, IOperation value, object constant, ISymbol symbol)
    {
        if (RuntimeTypes.TextOf(symbol, runtime.Allowed) is { } notation
            && _allowed.GetOrAdd(notation, AllowedValue.Parse).Misfit(constant) is { } misfit
            && !IsExpectedToFail(value))
        {
            string shown = constant is string ? "the text" : Convert.ToString(constant, CultureInfo.InvariantCulture);
            context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.NotAllowed, value.Syntax.GetLocation(), shown, symbol.Name, misfit));
        }
    }

    /// <summary>
    /// Whether the value is in a lambda that a test expects to throw, such as <c>Assert.ThrowsAsync</c>. It is wrong on purpose.
    /// </summary>
    private static bool IsExpectedToFail(IOperation value)
    {
        for (IOperation? outer = value.Parent; outer is not null; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation { Parent: IDelegateCreationOperation { Parent: IArgumentOperation { Parent: IInvocationOperation { TargetMethod.Name: var name } } } }
                && name.IndexOf("Throw", StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The constant inside conversions to <c>int?</c> or <c>Optional</c>; null if the value is null or not a constant.</summary>
    private static object? ConstantOf(IOperation value)
    {
        while (!value.ConstantValue.HasValue && value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        return value.ConstantValue is { HasValue: true, Value: { } constant } ? constant : null;
    }
}
