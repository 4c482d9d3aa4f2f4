using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenGen.Generator.Calls;

/// <summary>Finds the uses of a value that a call returns.</summary>
internal static class LocalUse
{
    /// <summary>
    /// The variable that is declared with a value and never assigned again, with its declaration; null if there is no such variable.
    /// </summary>
    public static IVariableDeclaratorOperation? DeclaredWith(IOperation value) =>
        Outer(value).Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }
            && !IsAssignedAgain(declarator) ? declarator : null;

    /// <summary>The value with the conversions and parentheses around it.</summary>
    public static IOperation Outer(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value;
    }

    /// <summary>The value without conversions and parentheses.</summary>
    public static IOperation Inner(IOperation value)
    {
        while (true)
        {
            switch (value)
            {
                case IConversionOperation conversion:
                    value = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    value = parenthesized.Operand;
                    break;
                default:
                    return value;
            }
        }
    }

    /// <summary>All places where a variable is used, in lambdas as well.</summary>
    public static IEnumerable<ILocalReferenceOperation> Of(IVariableDeclaratorOperation declarator) => Root(declarator).Descendants()
        .OfType<ILocalReferenceOperation>()
        .Where(reference => RuntimeTypes.Same(reference.Local, declarator.Symbol));

    /// <summary>The body of the member with the operation.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static bool IsAssignedAgain(IVariableDeclaratorOperation declarator) => Of(declarator).Any(static reference =>
        (reference.Parent is IAssignmentOperation assignment && assignment.Target == reference)
        || reference.Parent is ITupleOperation { Parent: IDeconstructionAssignmentOperation }
        || reference.Parent is IArgumentOperation { Parameter.RefKind: not RefKind.None }
        || reference.Parent is IAddressOfOperation);
}
