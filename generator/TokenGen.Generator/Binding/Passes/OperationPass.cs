using TokenGen.Generator.Binding.Clients;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Binding.Webhooks;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Passes;

/// <summary>A document with bound operations and all types that they use.</summary>
/// <param name="Server">The first server of the document.</param>
internal sealed record BoundOperations(
    NamedDocument Named,
    ServerBinder Servers,
    string? Server,
    List<(OperationSite Site, OperationModel Operation)> All,
    EquatableArray<HeaderModel> Headers,
    EquatableArray<WebhookModel> Webhooks);

/// <summary>The limit that a document exceeds, and the place.</summary>
internal sealed record ExceededLimit(JsonPointer At, FormattableString Limit);

/// <summary>The second pass: binds the operations of the client and the types that they use.</summary>
internal static class OperationPass
{
    /// <summary>1.5 times the number in the largest known document, that of Microsoft Graph.</summary>
    private const int MaximumOperations = 25_000;

    /// <returns>The operations, or the exceeded limit that stopped the pass.</returns>
    public static (BoundOperations? Bound, ExceededLimit? Exceeded) Run(NamedDocument named)
    {
        (BindingContext context, SchemaBinder schemas, List<OperationSite> kept) = (named.Context, named.Schemas, named.Kept);
        if (kept.Count > MaximumOperations)
        {
            return (null, new ExceededLimit(JsonPointer.Root["paths"], $"has more than {MaximumOperations:N0} operations (the settings Tags, Paths and Operations can select some)"));
        }

        if (context.Settings.Expand is { } expand)
        {
            context.ExpandedSchemas = ExpandedSchemas.Of(expand, named.Envelopes, kept);
        }

        ServerBinder servers = new(context, [named.BaseName + "Servers", named.ClientName]);
        string? server = servers.BindDocument();
        OperationBinder operations = new(context, schemas, named.Envelopes, named.Naming, new LinkText(named.Sites));
        List<(OperationSite Site, OperationModel Operation)> bound = [];
        foreach (OperationSite site in kept)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            OperationSites.ReportId(context, site);
            string? operationServer = servers.BindOperation(site, server);
            bound.AddRange(operations.Bind(site).Select(operation => (site, operation with { Server = operationServer })));
            schemas.BindPending();
            if (ExceededBy(schemas.Types, context) is { } exceeded)
            {
                return (null, exceeded);
            }
        }

        EquatableArray<HeaderModel> headers = new HeaderBinder(context, schemas, named.BaseName + "Headers").Bind(named.Sites, kept);
        schemas.BindPending();
        EquatableArray<WebhookModel> webhooks =
            new WebhookBinder(context, schemas).Bind(new WebhookSites(context, named.Filter, named.BaseName + "Webhooks").Find(kept));
        return (new BoundOperations(named, servers, server, bound, headers, webhooks), null);
    }

    public static ExceededLimit? ExceededBy(TypeRegistry types, BindingContext context) =>
        types.TooMuchAt is { } place
            ? new ExceededLimit(place, $"repeats schemas with 'allOf', 'oneOf' or 'anyOf' into more than {context.MaximumCode / 1_000_000:N0} million characters of code, exceeded here")
            : types.HasTooMany ? new ExceededLimit(JsonPointer.Root, $"needs more than {TypeRegistry.MaximumTypes:N0} types")
            : null;
}
