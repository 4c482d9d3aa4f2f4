using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// Adds a method that reads all pages to operations with paged responses, if the project or the document has a rule
/// (<c>x-tokengen: { pages: … }</c>).
/// </summary>
/// <param name="context">The document.</param>
/// <param name="path">Resolves the paths of rules in responses.</param>
internal sealed class PageBinder(BindingContext context, BodyPath path)
{
    public static readonly RuleKind<PageRule> Kind = new(
        "pages", "Pages", PageRule.Keys, "{ by: link }", BindingDescriptors.InvalidPages, PageRule.Read);

    private readonly PageFit _fit = new(path);

    public OperationRules<PageRule> Rules { get; } = new(context, Kind, context.Settings.Pages);

    /// <summary>The operation with its pages, if a rule applies to it.</summary>
    public OperationModel Apply(OperationSite site, OperationModel operation)
    {
        // Only the main method gets pages, not those for other forms of the response and other bodies.
        if (operation.Plain is not null || operation.Name != site.MethodName
            || Rules.Apply(site, (PageRule rule, out string? problem) => _fit.Of(rule, operation, out problem)) is not { } pages)
        {
            return operation;
        }

        string name = operation.Name.EndsWith("All", StringComparison.Ordinal) ? operation.Name + "Pages" : operation.Name + "All";
        return operation with { Pages = pages with { Name = site.Names.Take(name, operation.Name + "Items") } };
    }
}
