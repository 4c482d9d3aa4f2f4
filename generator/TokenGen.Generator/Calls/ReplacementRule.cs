using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports calls of a deprecated operation that has a replacement (TKG0322). The compiler reports each call of a deprecated operation
/// (CS0618) with the same text, but offers no fix.
/// </summary>
internal static class ReplacementRule
{
    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime)
    {
        if (RuntimeTypes.TextOf(call.Declared, runtime.Obsolete) is { } text && Replacement.In(text) is { } method)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallDescriptors.Replaced, call.NameLocation, ImmutableDictionary<string, string?>.Empty.Add(FactKeys.Name, method), call.MethodName, method));
        }
    }
}
