using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>
/// Adds a method that waits for the end of started work. An operation gets one if the project or the document has a rule for it
/// (<c>x-tokengen: { poll: … }</c>).
/// </summary>
/// <param name="context">The document.</param>
/// <param name="path">Resolves the paths of rules in responses.</param>
/// <param name="sites">All operations of the client.</param>
internal sealed class PollingBinder(BindingContext context, BodyPath path, IEnumerable<OperationSite> sites)
{
    public static readonly RuleKind<PollingRule> Kind = new(
        "poll", "Polling", PollingRule.Keys, "{ by: state, state: status, done: ready }", BindingDescriptors.InvalidPolling, PollingRule.Read)
    {
        Lists = ["done", "failed"],
    };

    private readonly ILookup<string, OperationSite> _sites = sites.ToLookup(static site => site.Id, StringComparer.Ordinal);

    public OperationRules<PollingRule> Rules { get; } = new(context, Kind, context.Settings.Polling);

    /// <summary>Adds the <c>…UntilDone</c> methods. Rules refer to other operations, so all must be bound first.</summary>
    public EquatableArray<TagModel> Apply(EquatableArray<TagModel> tags)
    {
        PollingFit fit = new(path, tags);
        return tags.Select(tag => tag with { Operations = tag.Operations.Select(operation => Apply(fit, tag, operation)).ToEquatableArray() }).ToEquatableArray();
    }

    private OperationModel Apply(PollingFit fit, TagModel tag, OperationModel operation)
    {
        // Only the main method gets one, not those for other forms of the response and other bodies.
        if (operation.Plain is not null
            || _sites[operation.Id].FirstOrDefault(site => site.MethodName == operation.Name) is not { } site
            || Rules.Apply(site, (PollingRule rule, out string? problem) => fit.Of(rule, tag, operation, out problem)) is not { } polling)
        {
            return operation;
        }

        return operation with { Polling = polling with { Name = site.Names.Take(operation.Name + "UntilDone", operation.Name + "UntilItIsDone") } };
    }
}
