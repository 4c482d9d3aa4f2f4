using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Clients;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Examples;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.Pinned;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Binding.Webhooks;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding;

/// <summary>
/// Decides everything: which types and operations there are, what they are called, and what is sent. What comes out is only written
/// down by emission.
/// </summary>
internal static class ApiBinder
{
    /// <summary>Half more than the largest known document has, that of Microsoft Graph.</summary>
    private const int MaximumOperations = 25_000;

    /// <summary>Names that a message lists.</summary>
    private const int MaximumNames = 20;

    /// <summary>
    /// Binds a document, and again with the names of its baseline where others came out. So an API that has not changed is bound once.
    /// </summary>
    public static BoundApi Bind(ReadResult read, ClientSettings settings, BaselineInput? input, TargetFramework framework, CancellationToken cancellationToken)
    {
        AcceptedBaseline? baseline = AcceptedBaseline.Of(input);
        AcceptedNames? accepted = AcceptedNames.Of(baseline);
        BoundApi natural = Bind(read, settings, baseline, accepted, framework, cancellationToken);
        if (accepted?.Pinned is null)
        {
            return natural;
        }

        AcceptedNames pinned = accepted.Pin();
        BoundApi bound = Bind(read, settings, baseline, pinned, framework, cancellationToken);
        return pinned.Lost <= accepted.Lost ? bound : natural;
    }

    private static BoundApi Bind(
        ReadResult read, ClientSettings settings, AcceptedBaseline? baseline, AcceptedNames? accepted, TargetFramework framework, CancellationToken cancellationToken)
    {
        if (read.Document is not { } document)
        {
            return new BoundApi(null, read.Diagnostics.ToEquatableArray());
        }

        GivenNames names = new(settings.Renames);
        BindingContext context = new(read, document, settings, framework, names, cancellationToken) { Accepted = accepted };
        if (DescribesNothing(document))
        {
            context.Report(ContentDescriptors.NothingDescribed, JsonPointer.Root);
        }

        string clientName = ClientBinder.NameOf(document, settings);
        string baseName = ClientBinder.BaseNameOf(clientName);
        OwnTypeTable own = new(settings, framework, baseName);
        own.CheckEntries();
        context.Types = own;
        string[] companions = ["Credential", "Json", "Servers", "Webhooks", "Headers", "Services", "Log", .. settings.Fakes ? ["Fake"] : Array.Empty<string>(), .. settings.Examples ? ["Examples"] : Array.Empty<string>()];
        SchemaContents contents = new(context);
        TypeNaming naming = new(
            [clientName, "I" + clientName, .. companions.Select(companion => baseName + companion)],
            context,
            contents);
        SchemaBinder schemas = new(context, naming, contents, new SchemaHierarchy(document));
        EnvelopeBinder envelopes = new(context, schemas);
        ServerBinder servers = new(context, [baseName + "Servers", clientName]);
        string? server = servers.BindDocument();
        List<OperationSite> sites = OperationSites.Find(context);
        OperationBinder operations = new(context, schemas, envelopes, naming, new LinkText(sites));
        ComponentNames.Take(context, schemas);
        OperationFilter filter = new(settings.Filters);
        List<OperationSite> kept = [.. sites.Where(filter.Keeps)];
        if (kept.Count > MaximumOperations)
        {
            return TooMuch(read, context, JsonPointer.Root["paths"], $"has more than {MaximumOperations:N0} operations (the settings Tags, Paths and Operations can select some)");
        }

        if (kept.Count < sites.Count)
        {
            NameOperations(context.Silent(), schemas.Namer(), naming);
        }

        if (settings.Expand is { } expand)
        {
            context.Expansion = Expansion.Of(expand, envelopes, kept);
        }

        List<(OperationSite Site, OperationModel Operation)> bound = [];
        foreach (OperationSite site in kept)
        {
            cancellationToken.ThrowIfCancellationRequested();
            OperationSites.ReportId(context, site);
            string? operationServer = servers.BindOperation(site, server);
            bound.AddRange(operations.Bind(site).Select(operation => (site, operation with { Server = operationServer })));
            schemas.BindPending();
            if (schemas.Types.IsTooMuch)
            {
                break;
            }
        }

        if (schemas.Types.TooMuchAt is { } place)
        {
            return TooMuch(read, context, place, $"repeats schemas with 'allOf', 'oneOf' or 'anyOf' into more than {context.MaximumCode / 1_000_000:N0} million characters of code, exceeded here");
        }

        if (schemas.Types.HasTooMany)
        {
            return TooMuch(read, context, JsonPointer.Root, $"needs more than {TypeRegistry.MaximumTypes:N0} types");
        }

        EquatableArray<HeaderModel> headers = new HeaderBinder(context, schemas, baseName + "Headers").Bind(sites, kept);
        schemas.BindPending();
        EquatableArray<WebhookModel> webhooks =
            new WebhookBinder(context, schemas).Bind(new WebhookSites(context, filter, baseName + "Webhooks").Find(kept));

        PatchTypes patches = new(schemas.Types.All, naming);
        bound = [.. bound.Select(pair => (pair.Site, patches.Apply(pair.Operation)))];
        EquatableArray<TypeModel> types = patches.All.ToEquatableArray();
        BodyPath path = new(types, envelopes.Rule);
        PageBinder pages = new(context, path);
        bound = [.. bound.Select(pair => (pair.Site, pages.Apply(pair.Site, pair.Operation)))];
        SecretMembers secrets = new(types);
        OptionRecords options = new(context, naming);
        EquatableArray<TagModel> tags =
            TagBinder.Bind(context, naming, clientName, [.. bound.Select(pair => (pair.Site, options.Apply(pair.Site, secrets.Mark(pair.Operation))))]);
        PollingBinder polling = new(context, path, kept);
        tags = polling.Apply(tags);
        if (filter.IsEmpty)
        {
            pages.Rules.ReportUnmatched();
            polling.Rules.ReportUnmatched();
        }

        ApiModel model = new()
        {
            Client = new ClientModel
            {
                Namespace = new NamespaceModel(
                    settings.Namespace,
                    naming.Shadowed(),
                    types.Any(static type => type.Deprecation is not null),
                    framework.HidesImportedTypes)
                {
                    IsInternal = settings.IsInternal,
                },
                Name = clientName,
                BaseName = baseName,
                Documentation = DocumentationText.Of(document.Info?.Summary ?? document.Info?.Title, document.Info?.Description),
                Server = server,
                Servers = servers.All,
                SecuritySchemes = SecurityBinder.Bind(context, baseName + "Credential", clientName),
                Envelope = envelopes.Rule,
                TakenSchemes = SecurityBinder.TakenBy(bound.Select(static pair => pair.Operation)),
                Libraries = framework.Libraries,
                HasFakes = settings.Fakes,
                Product = settings.Product,
            },
            Tags = tags,
            Types = types,
            Webhooks = webhooks,
            Examples = settings.Examples ? new ExampleBinder(context, types, envelopes.Rule, kept).Bind(tags, baseName + "Examples") : [],
            Headers = headers,
            OwnCodecs = own.Codecs,
        };
        ReportNames(context, naming, types);
        List<SettingEntry> unknownSchemas = ReportUnread(context);
        if (baseline is not null)
        {
            Baseline now = BaselineFacts.Of(model);
            accepted?.Compare(now, naming.IsGiven);
            BaselineUse use = baseline.Input.Use;
            string output = use == BaselineUse.Accept
                ? BaselineWriter.Write(now)
                : new BaselineGate(context.Report, new FactPlaces(context, naming, kept).Of).Check(model, now, baseline);
            model = use == BaselineUse.Compare ? model : model with { Baseline = new BaselineOutput(baseline.Input.Path, output) };
        }

        return new BoundApi(model, UnusedReferences.Soften(read, kept, cancellationToken).Concat(context.Diagnostics).ToEquatableArray())
        {
            UnmatchedEntries = filter.Unmatched.Concat(RenamableParts.Unmatched(names, context, naming, sites, types, tags))
                .Concat(MappableParts.Unmatched(own, context, sites)).Concat(pages.Rules.Unmatched).Concat(polling.Rules.Unmatched).Concat(unknownSchemas).ToEquatableArray(),
            MappingProblems = own.Problems,
            WantedTypes = own.Wanted,
            IsNothingKept = kept.Count == 0 && sites.Count > 0 && webhooks.IsEmpty,
        };
    }

    private static BoundApi TooMuch(ReadResult read, BindingContext context, JsonPointer at, FormattableString limit)
    {
        context.Report(ReadingDescriptors.LimitExceeded, at, FormattableString.Invariant(limit));
        return new BoundApi(null, read.Diagnostics.Concat(context.Diagnostics).ToEquatableArray());
    }

    /// <summary>Reports component schemas whose types are called like those that most C# files import.</summary>
    private static void ReportNames(BindingContext context, TypeNaming naming, EquatableArray<TypeModel> types)
    {
        HashSet<string> emitted = new(types.Select(static type => type.Name), StringComparer.Ordinal);
        foreach (string id in context.Document.Components?.Schemas?.Keys ?? [])
        {
            string name = naming.OfComponent(id);
            if (ImportedTypes.NamespaceOf(name) is { } home && emitted.Contains(name) && context.Wants(BindingDescriptors.FrameworkName))
            {
                context.Report(DiagnosticInfo.Create(
                    BindingDescriptors.FrameworkName, context.Locate(JsonPointer.Root["components"]["schemas"][id], ofKey: true), id, name, home, name + "Model"));
            }
        }
    }

    /// <summary>Reports what the setting Expand leaves as JSON, and gives its entries that the document does not have.</summary>
    private static List<SettingEntry> ReportUnread(BindingContext context)
    {
        if (context is not { Expansion.Unread: { } unread, Settings.Expand: { } expand })
        {
            return [];
        }

        if (unread.Count > 0)
        {
            string names = string.Join(", ", unread.Take(MaximumNames)) + (unread.Count > MaximumNames ? ", …" : "");
            context.Report(BindingDescriptors.LeftUnread, JsonPointer.Root["components"]["schemas"], unread.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), names);
        }

        return [.. expand.Schemas.Where(id => context.Document.Components?.Schemas?.ContainsKey(id) != true).Select(static id => new SettingEntry("Expand", id))];
    }

    /// <summary>Whether the document has something of which code is made.</summary>
    private static bool DescribesNothing(OpenApiDocument document) =>
        document is { Paths: null or { Count: 0 }, Webhooks: null or { Count: 0 } }
        && document.Components is null or
        {
            Schemas: null or { Count: 0 }, Responses: null or { Count: 0 }, Parameters: null or { Count: 0 }, RequestBodies: null or { Count: 0 },
            Headers: null or { Count: 0 }, SecuritySchemes: null or { Count: 0 }, Callbacks: null or { Count: 0 }, Examples: null or { Count: 0 },
            Links: null or { Count: 0 }, PathItems: null or { Count: 0 }, MediaTypes: null or { Count: 0 },
        };

    /// <summary>Names the inline schemas of all operations, so that those of the kept ones are called as in the whole client.</summary>
    private static void NameOperations(BindingContext context, SchemaBinder namer, TypeNaming naming)
    {
        OperationBinder operations = new(context, namer, new EnvelopeBinder(context, namer), naming, new LinkText([]));
        foreach (OperationSite site in OperationSites.Find(context))
        {
            _ = operations.Bind(site).ToList();
            namer.BindPending();
        }
    }
}
