using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>The operations as they are emitted, by tag, and all types.</summary>
internal sealed record CompleteOperations(
    BoundOperations Bound, EquatableArray<TypeModel> Types, EquatableArray<TypeModel> SharedTypes, EquatableArray<TagModel> Tags, OperationRules<PageRule> Pages, OperationRules<PollingRule> Polling);

/// <summary>
/// The third pass: the changes that need all types and operations. Merge patches add types, pages and polling add methods, and secrets mark
/// operations. Optional parameters become options records if there are many, and deprecated operations name their replacement.
/// </summary>
internal static class RulesPass
{
    public static CompleteOperations Run(BoundOperations bound)
    {
        NamedDocument named = bound.Named;
        EquatableArray<TypeModel> shared = (named.Context.Shared?.Used ?? []).ToEquatableArray();
        PatchTypes patches = new(named.Schemas.Types.All, shared, named.Naming);
        List<(OperationSite Site, OperationModel Operation)> operations = [.. bound.All.Select(
            pair => (pair.Site, patches.Apply(pair.Operation)))];
        EquatableArray<TypeModel> types = patches.All.ToEquatableArray();
        EquatableArray<TypeModel> all = shared.IsEmpty ? types : [.. types, .. shared];
        BodyPath path = new(all, named.Envelopes.Rule);
        PageBinder pages = new(named.Context, path);
        operations = [.. operations.Select(pair => (pair.Site, pages.Apply(pair.Site, pair.Operation)))];
        SecretMembers secrets = new(all);
        OptionRecords options = new(named.Context, named.Naming);
        EquatableArray<TagModel> tags = TagBinder.Bind(
            named.Context, named.Naming, named.ClientName, [.. operations.Select(
                pair => (pair.Site, options.Apply(pair.Site, secrets.Mark(pair.Operation))))]);
        PollingBinder polling = new(named.Context, path, named.Kept);
        tags = new ReplacementBinder(named.Context, named.Sites).Apply(polling.Apply(tags));
        if (named.Filter.IsEmpty)
        {
            pages.Rules.ReportUnmatched();
            polling.Rules.ReportUnmatched();
        }

        return new CompleteOperations(bound, types, shared, tags, pages.Rules, polling.Rules);
    }
}
