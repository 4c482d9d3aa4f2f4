using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Calls;

/// <summary>
/// Reports loops over the items of one page, if another method returns the items of all pages (TKG0324). A caller who sets the page or its
/// size knows that there are other pages.
/// </summary>
internal static class FirstPageRule
{
    /// <summary>Words in the names of parameters that choose a page or its size.</summary>
    private static readonly string[] s_ofPages =
        ["page", "limit", "size", "count", "cursor", "offset", "token", "after", "before", "start", "since", "first", "last", "max", "top", "skip", "take", "marker", "next"];

    private static readonly string[] s_endings = ["AllAsync", "PagesAsync", "ItemsAsync"];

    public static void Check(OperationAnalysisContext context, ClientCall call, RuntimeTypes runtime)
    {
        if (call.MethodName != call.Declared.Name || AllOf(call.Declared, runtime) is not { } all || call.Await is not { } awaited
            || ChoosesPage(call.Invocation))
        {
            return;
        }

        ITypeSymbol item = ((INamedTypeSymbol)all.ReturnType).TypeArguments[1];
        List<IOperation> uses = LocalUse.DeclaredWith(awaited) is { } declarator ? [.. LocalUse.Of(declarator)] : [awaited];
        if (uses.Count > 0 && uses.TrueForAll(use => IsLoopedOver(use, item)))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                CallDescriptors.FirstPage, call.NameLocation, ImmutableDictionary<string, string?>.Empty.Add(FactKeys.Name, all.Name), call.MethodName, all.Name));
        }
    }

    private static IMethodSymbol? AllOf(IMethodSymbol declared, RuntimeTypes runtime)
    {
        string stem = declared.Name.Substring(0, declared.Name.Length - "Async".Length);
        return s_endings.SelectMany(ending => declared.ContainingType.GetMembers(stem + ending)).OfType<IMethodSymbol>()
            .FirstOrDefault(method => RuntimeTypes.Same(method.ReturnType.OriginalDefinition, runtime.PagedItems)
                && method.Parameters.Length == declared.Parameters.Length);
    }

    private static bool ChoosesPage(IInvocationOperation call) => call.Arguments
        .Where(static argument => argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: not null })
        .Any(static argument => IsOfPages(argument.Parameter!.Name) || (LocalUse.Inner(argument.Value) switch
        {
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.OfType<ISimpleAssignmentOperation>()
                .Any(static assignment => assignment.Target is IPropertyReferenceOperation property && IsOfPages(property.Property.Name)),
            IObjectCreationOperation => false,
            { Type: { IsRecord: true, IsReferenceType: true } } => argument.Parameter!.IsOptional,
            _ => false,
        }));

    private static bool IsOfPages(string name) =>
        !name.Equals("cancellationToken", StringComparison.Ordinal)
            && Array.Exists(s_ofPages, word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the items are the collection of a <c>foreach</c>: the page itself, or a member of it.</summary>
    private static bool IsLoopedOver(IOperation page, ITypeSymbol item)
    {
        IOperation outer = LocalUse.Outer(page);
        if (outer.Parent is IPropertyReferenceOperation property && property.Instance == outer)
        {
            page = property;
            outer = LocalUse.Outer(property);
        }

        return outer.Parent is IForEachLoopOperation { IsAsynchronous: false } loop && loop.Collection == outer
            && page.Type is INamedTypeSymbol { TypeArguments: [var element] } && RuntimeTypes.Same(element, item);
    }
}
