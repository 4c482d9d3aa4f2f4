using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports handlers that read the text of an error whose type the document declares (TKG0325). If a project asks for it, also reports
/// declared statuses that no handler distinguishes (TKG0326).
/// </summary>
internal static class ErrorRules
{
    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime)
    {
        if (RuntimeTypes.TextOf(call.Declared, runtime.Errors) is not { } notation)
        {
            return;
        }

        List<(string Status, string? Type)> errors = [.. DeclaredErrors.Of(notation)];
        List<ICatchClauseOperation> handlers = [.. HandlersOf(call.Invocation)];
        CheckText(context, call, runtime, errors, handlers);
        CheckStatuses(context, call, runtime, errors, handlers);
    }

    private static void CheckText(
        OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime, List<(string Status, string? Type)> errors, List<ICatchClauseOperation> handlers)
    {
        HashSet<string> known = new(handlers.SelectMany(handler => TypesIn(handler, runtime)), StringComparer.Ordinal);
        if (errors.Select(static error => error.Type).FirstOrDefault(type => type is not null && !known.Contains(type)) is not { } missed)
        {
            return;
        }

        foreach (ICatchClauseOperation handler in handlers.Where(handler => RuntimeTypes.Same(handler.ExceptionType, runtime.Exception)))
        {
            if (handler.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation { Symbol: var caught }
                && handler.Descendants().OfType<IPropertyReferenceOperation>().Any(property =>
                    property is { Property.Name: "Body", Instance: ILocalReferenceOperation local }
                        && RuntimeTypes.Same(local.Local, caught)))
            {
                context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.UntypedError, call.NameLocation, call.MethodName, missed));
                return;
            }
        }
    }

    private static void CheckStatuses(
        OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime, List<(string Status, string? Type)> errors, List<ICatchClauseOperation> handlers)
    {
        HashSet<string> types = new(handlers.SelectMany(handler => TypesIn(handler, runtime)), StringComparer.Ordinal);
        HashSet<string> statuses = new(handlers.SelectMany(static handler => handler.Descendants())
            .Select(static operation => operation.ConstantValue is { HasValue: true, Value: int status } ? status.ToString(CultureInfo.InvariantCulture) : ""), StringComparer.Ordinal);
        string[] missed =
        [
            .. errors.Where(error =>
                error.Status is ['4', _, _] && !statuses.Contains(error.Status) && !(error.Type is { } type && types.Contains(type)))
                .Select(static error => error.Status),
        ];
        if (missed.Length > 0)
        {
            context.ReportDiagnostic(Diagnostic.Create(CallDescriptors.Undistinguished, call.NameLocation, call.MethodName, (missed.Length == 1 ? "status " : "statuses ") + string.Join(", ", missed)));
        }
    }

    /// <summary>The handlers that an exception of the call can reach in its method or lambda, the innermost first.</summary>
    private static IEnumerable<ICatchClauseOperation> HandlersOf(IOperation call)
    {
        IOperation inner = call;
        for (IOperation? outer = call.Parent; outer is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation); outer = outer.Parent)
        {
            if (outer is ITryOperation attempt && attempt.Body == inner)
            {
                foreach (ICatchClauseOperation handler in attempt.Catches)
                {
                    yield return handler;
                }
            }

            inner = outer;
        }
    }

    /// <summary>The types of errors that a handler catches or tests for.</summary>
    private static IEnumerable<string> TypesIn(ICatchClauseOperation handler, RuntimeTypes runtime)
    {
        IEnumerable<ITypeSymbol?> types = handler.Descendants().Select(static operation => operation switch
        {
            IDeclarationPatternOperation declaration => declaration.MatchedType,
            IRecursivePatternOperation recursive => recursive.MatchedType,
            ITypePatternOperation pattern => pattern.MatchedType,
            IIsTypeOperation test => test.TypeOperand,
            IConversionOperation { IsImplicit: false } conversion => conversion.Type,
            _ => null,
        });
        return types.Prepend(handler.ExceptionType)
            .Where(type => type is INamedTypeSymbol { TypeArguments.Length: 1 } && runtime.IsException(type))
            .Select(static type =>
                ((INamedTypeSymbol)type!).TypeArguments[0].ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat));
    }
}
