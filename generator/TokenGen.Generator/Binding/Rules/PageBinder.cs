using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// Gives operations whose answer comes in pages a method that goes through all of them, where the project or the document says how
/// (<c>x-tokengen: { pages: … }</c>).
/// </summary>
/// <param name="context">The document.</param>
/// <param name="path">Finds what rules name in answers.</param>
internal sealed class PageBinder(BindingContext context, BodyPath path)
{
    public static readonly RuleKind<PageRule> Kind = new("pages", "Pages", PageRule.Keys, "{ by: link }", BindingDescriptors.InvalidPages, PageRule.Read);

    private readonly PageFit _fit = new(path);

    public OperationRules<PageRule> Rules { get; } = new(context, Kind, context.Settings.Pages);

    /// <summary>The operation with its pages, if a rule speaks of it.</summary>
    public OperationModel Apply(OperationSite site, OperationModel operation)
    {
        // Other forms of the answer and other bodies are methods of their own.
        if (operation.Plain is not null || operation.Name != site.MethodName
            || Rules.Apply(site, (PageRule rule, out string? problem) => _fit.Of(rule, operation, out problem)) is not { } pages)
        {
            return operation;
        }

        string name = operation.Name.EndsWith("All", StringComparison.Ordinal) ? operation.Name + "Pages" : operation.Name + "All";
        return operation with { Pages = pages with { Name = site.Names.Take(name, operation.Name + "Items") } };
    }
}
