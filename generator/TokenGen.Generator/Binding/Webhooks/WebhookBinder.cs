using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Webhooks;

/// <summary>
/// Binds the requests that the server sends: the types of their bodies, and of the responses that it expects. They are bound after all
/// operations, so that they take no names from them.
/// </summary>
internal sealed class WebhookBinder(BindingContext context, SchemaBinder schemas)
{
    public EquatableArray<WebhookModel> Bind(IEnumerable<WebhookSite> sites)
    {
        List<WebhookModel> webhooks = [];
        foreach (WebhookSite site in sites)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            VendorExtension.Of(context, site.Operation.Extensions, site.At);
            if (BindBody(site) is { } webhook)
            {
                webhooks.Add(webhook);
            }

            BindResponses(site);
            schemas.BindPending();
        }

        return webhooks.ToEquatableArray();
    }

    private WebhookModel? BindBody(WebhookSite site)
    {
        if (site.Operation.RequestBody is not { } body
            || MediaTypes.Choose(body.Content) is not (var mediaType, var content, (BodyKind.Json or BodyKind.Form) and var kind))
        {
            return null;
        }

        Located<IOpenApiSchema?> schema = new(content.Schema, site.At["requestBody"]["content"][mediaType]["schema"]);
        NameHint hint = new(site.Name, "payload") { Root = new NameRoot(site.Name, site.Name) };
        BoundSchema payload = schemas.BindOptional(schema, hint);

        // The web framework of the receiver reads the form fields. The type is still generated for it.
        return kind == BodyKind.Form ? null : new WebhookModel
        {
            Name = site.Name,
            Origin = site.Origin,
            Type = payload.Type,
            IsNullable = payload.IsNullable,
            Documentation = DocumentationText.Of(site.Operation.Summary, site.Operation.Description ?? body.Description),
            Deprecation = site.Operation.Deprecated ? $"{site.Name} is deprecated by the API." : null,
        };
    }

    private void BindResponses(WebhookSite site)
    {
        foreach (KeyValuePair<string, IOpenApiResponse> response in site.Operation.Responses ?? [])
        {
            if (MediaTypes.Choose(response.Value.Content) is (var mediaType, { Schema: { } schema }, BodyKind.Json))
            {
                string part = response.Key is "200" or "2XX" or "default" ? "response" : $"{response.Key} response";
                JsonPointer at = site.At["responses"][response.Key]["content"][mediaType]["schema"];
                schemas.Bind(new(schema, at), new NameHint(site.Name, part) { Root = new NameRoot(site.Name, site.Name) });
            }
        }
    }
}
