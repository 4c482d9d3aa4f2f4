using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports problems in calls of generated clients, which this project or a referenced library contains. All rules are in one analyzer, so
/// that each invocation is looked up once. Most invocations are of other methods and need no further work.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        CallDescriptors.NotAllowed,
        CallDescriptors.Misspelt,
        CallDescriptors.Replaced,
        CallDescriptors.NotDisposed,
        CallDescriptors.FirstPage,
        CallDescriptors.UntypedError,
        CallDescriptors.Undistinguished,
        CallDescriptors.NoCredential,
        CallDescriptors.NeverNull);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (RuntimeTypes.Of(start.Compilation) is not { } runtime)
            {
                return;
            }

            ClientTypes clients = new(runtime);
            AllowedValuesRule allowed = new(runtime, clients);
            start.RegisterOperationAction(
                context =>
                {
                    if (clients.CallOf((IInvocationOperation)context.Operation) is { } call)
                    {
                        Check(context, call, runtime, clients, allowed);
                    }
                },
                OperationKind.Invocation);
            start.RegisterOperationAction(context => allowed.CheckAssignment(context), OperationKind.SimpleAssignment);
            start.RegisterOperationAction(context => allowed.CheckCreation(context), OperationKind.ObjectCreation);
        });
    }

    private static void Check(
        OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime, ClientTypes clients, AllowedValuesRule allowed)
    {
        DisposalRule.Check(context, call, runtime);
        if (call.Form == CallForm.Raw)
        {
            return;
        }

        allowed.CheckCall(context, call);
        ReplacementRule.Check(context, call, runtime);
        CredentialRule.Check(context, call, runtime, clients);
        if (call.Form == CallForm.Payload)
        {
            NullRule.Check(context, call, runtime);
            FirstPageRule.Check(context, call, runtime);
            ErrorRules.Check(context, call, runtime);
        }
    }
}
