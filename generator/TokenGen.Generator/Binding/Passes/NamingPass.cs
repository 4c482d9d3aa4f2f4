using TokenGen.Generator.Binding.Clients;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>A document with names for all its operations and types, used by the client or not.</summary>
/// <param name="ClientName">The class of the client.</param>
/// <param name="BaseName">The start of the names of the classes beside it.</param>
/// <param name="Sites">All operations of the document.</param>
/// <param name="Kept">The operations of the client.</param>
internal sealed record NamedDocument(
    BindingContext Context,
    string ClientName,
    string BaseName,
    TypeNaming Naming,
    OwnTypeTable OwnTypes,
    SchemaBinder Schemas,
    EnvelopeBinder Envelopes,
    OperationFilter Filter,
    List<OperationSite> Sites,
    List<OperationSite> Kept);

/// <summary>The first pass: finds the operations and assigns all names, so that a filter renames nothing.</summary>
internal static class NamingPass
{
    public static NamedDocument Run(BindingContext context)
    {
        ClientSettings settings = context.Settings;
        string clientName = ClientBinder.NameOf(context.Document, settings);
        string baseName = ClientBinder.BaseNameOf(clientName);
        OwnTypeTable ownTypes = new(settings, context.Framework, baseName);
        ownTypes.CheckEntries();
        context.Types = ownTypes;
        SchemaContents contents = context.Accepted?.Contents ?? new SchemaContents(context);
        if (context.Accepted is { } accepted)
        {
            accepted.Contents = contents;
        }

        IEnumerable<string> reserved = context.Places is not null
            ? [baseName + "Json"]
            : [clientName, "I" + clientName, .. Companions(settings)
                .Select(companion => baseName + companion), .. InnerNamespaces(context)];
        TypeNaming naming = new(reserved, context, contents);
        SchemaBinder schemas = new(context, naming, contents, new SchemaHierarchy(context.Document, context.Shared));
        EnvelopeBinder envelopes = new(context, schemas);
        List<OperationSite> sites = OperationSites.Find(context);
        InlineSchemaNames.Take(context, schemas);
        OperationFilter filter = new(settings.Filters);
        List<OperationSite> kept = [.. sites.Where(filter.Keeps)];
        if (kept.Count < sites.Count)
        {
            NameOperations(context.Silent(), schemas.Namer(), naming);
        }

        return new NamedDocument(context, clientName, baseName, naming, ownTypes, schemas, envelopes, filter, sites, kept);
    }

    /// <summary>The namespaces within the client's, such as that of shared types. A type cannot have the name of one.</summary>
    private static IEnumerable<string> InnerNamespaces(BindingContext context)
    {
        string outer = context.Settings.Namespace + ".";
        return (context.Shared?.Namespaces ?? []).Where(ns => ns.StartsWith(outer, StringComparison.Ordinal))
            .Select(ns => ns.Substring(outer.Length).Split('.')[0]);
    }

    private static IEnumerable<string> Companions(ClientSettings settings)
    {
        string[] always = ["Credential", "Json", "Servers", "Webhooks", "Headers", "Services", "Log"];
        return [.. always, .. settings.Fakes ? ["Fake"] : Array.Empty<string>(), .. settings.Examples
            ? ["Examples"]
            : Array.Empty<string>()];
    }

    /// <summary>Names the inline schemas of all operations, so that a filtered client has the names of the whole client.</summary>
    private static void NameOperations(BindingContext context, SchemaNamer namer, TypeNaming naming)
    {
        OperationBinder operations = new(context, namer, new EnvelopeBinder(context, namer), naming, new LinkText([]));
        foreach (OperationSite site in OperationSites.Find(context))
        {
            _ = operations.Bind(site).ToList();
            namer.BindPending();
        }
    }
}
