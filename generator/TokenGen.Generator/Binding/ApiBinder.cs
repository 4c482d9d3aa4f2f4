using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Passes;
using TokenGen.Generator.Binding.Sharing;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Decides which types and operations there are, their names, and what is sent. Emission only writes that down. Each pass needs the result
/// of the previous pass, so a wrong order does not compile.
/// </summary>
internal static class ApiBinder
{
    /// <summary>
    /// Binds a document. If names differ from the baseline, binds it again with the names of the baseline. So an unchanged API is bound
    /// once.
    /// </summary>
    public static BoundApi Bind(
        ReadResult read, ClientSettings settings, BaselineInput? input, EquatableArray<SharedTypes> shared, TargetFramework framework, CancellationToken cancellationToken)
    {
        AcceptedBaseline? baseline = AcceptedBaseline.Of(input);
        BaselineNaming? accepted = BaselineNaming.Of(baseline);
        BoundApi natural = Bind(read, settings, baseline, accepted, shared, framework, cancellationToken);
        if (accepted?.Next is null)
        {
            return natural;
        }

        BaselineNaming pinned = accepted.ToNext();
        BoundApi bound = Bind(read, settings, baseline, pinned, shared, framework, cancellationToken);
        return pinned.Lost <= accepted.Lost ? bound : natural;
    }

    private static BoundApi Bind(
        ReadResult read,
        ClientSettings settings,
        AcceptedBaseline? baseline,
        BaselineNaming? accepted,
        EquatableArray<SharedTypes> shared,
        TargetFramework framework,
        CancellationToken cancellationToken)
    {
        if (read.Document is not { } document)
        {
            return new BoundApi(null, read.Diagnostics.ToEquatableArray());
        }

        BindingContext context = new(read, document, settings, framework, new GivenNames(settings.Renames), cancellationToken)
        {
            Accepted = accepted,
            Shared = shared.IsEmpty ? null : new SharedReferences(new FilePlaces(read), shared),
        };
        if (DescribesNothing(document))
        {
            context.Report(ContentDescriptors.NothingDescribed, JsonPointer.Root);
        }

        NamedDocument named = NamingPass.Run(context);
        (BoundOperations? operations, ExceededLimit? exceeded) = OperationPass.Run(named);
        if (operations is null)
        {
            context.Report(ReadingDescriptors.LimitExceeded, exceeded!.At, FormattableString.Invariant(exceeded.Limit));
            return new BoundApi(null, read.Diagnostics.Concat(context.Diagnostics).ToEquatableArray());
        }

        CompleteOperations complete = RulesPass.Run(operations);
        ApiModel model = ModelPass.Run(complete);
        SummaryPass.ReportNames(named, complete.Types);
        List<SettingEntry> unknownSchemas = SummaryPass.ReportUnread(context);
        if (baseline is not null)
        {
            model = BaselinePass.Run(named, model, baseline);
        }

        IEnumerable<SettingEntry> unmatched = named.Filter.Unmatched
            .Concat(RenamableParts.Unmatched(context.Names, context, named.Naming, named.Sites, complete.Types, complete.Tags))
            .Concat(MappableParts.Unmatched(named.OwnTypes, context, named.Sites))
            .Concat(complete.Pages.Unmatched)
            .Concat(complete.Polling.Unmatched)
            .Concat(unknownSchemas);
        if (context.Shared is { } sharing)
        {
            List<SettingEntry> ofShared = [.. sharing.EntriesOf(settings)];
            unmatched = ofShared.Concat(
                unmatched.Where(entry => !ofShared.Exists(other => other.Entry == entry.Entry && other.Setting == entry.Setting)));
        }

        return new BoundApi(
            model, UnusedReferences.Soften(read, named.Kept, cancellationToken).Concat(context.Diagnostics).ToEquatableArray())
        {
            UnmatchedEntries = unmatched.ToEquatableArray(),
            MappingProblems = named.OwnTypes.Problems,
            WantedTypes = named.OwnTypes.Wanted,
            UnusedSharedFiles = (context.Shared?.Unused ?? []).ToEquatableArray(),
            IsNothingKept = named.Kept.Count == 0 && named.Sites.Count > 0 && operations.Webhooks.IsEmpty,
        };
    }

    /// <summary>Whether the document has nothing that code can be generated for.</summary>
    private static bool DescribesNothing(OpenApiDocument document) =>
        document is { Paths: null or { Count: 0 }, Webhooks: null or { Count: 0 } }
        && document.Components is null or
        {
            Schemas: null or { Count: 0 }, Responses: null or { Count: 0 }, Parameters: null or { Count: 0 }, RequestBodies: null or { Count: 0 },
            Headers: null or { Count: 0 }, SecuritySchemes: null or { Count: 0 }, Callbacks: null or { Count: 0 }, Examples: null or { Count: 0 },
            Links: null or { Count: 0 }, PathItems: null or { Count: 0 }, MediaTypes: null or { Count: 0 },
        };
}
