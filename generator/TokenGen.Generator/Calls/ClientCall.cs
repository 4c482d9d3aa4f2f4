using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace TokenGen.Generator.Calls;

/// <summary>A call of a generated client.</summary>
/// <param name="Invocation">The call.</param>
/// <param name="Declared">The method of the interface that has the attributes: the one that returns the payload.</param>
/// <param name="Form">What the called method returns.</param>
internal sealed record ClientCall(IInvocationOperation Invocation, IMethodSymbol Declared, CallForm Form)
{
    public string MethodName => Invocation.TargetMethod.Name;

    /// <summary>The <c>await</c> of the call, with or without <c>ConfigureAwait</c>; null if the task is used in another way.</summary>
    public IAwaitOperation? Await
    {
        get
        {
            IOperation? parent = Invocation.Parent;
            if (parent is IInvocationOperation { TargetMethod.Name: "ConfigureAwait" } configured && configured.Instance == Invocation)
            {
                parent = configured.Parent;
            }

            return parent as IAwaitOperation;
        }
    }

    /// <summary>The name of the method in the source.</summary>
    public Location NameLocation => Names.LocationOf(Invocation);
}
