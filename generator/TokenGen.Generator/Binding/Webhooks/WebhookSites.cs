using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Webhooks;

/// <summary>
/// Finds and names the requests that the server sends. A webhook is named by its key, and a callback by its operation and its key. A
/// callback in the components is named by its own name. A method other than POST is part of the name, so that adding one renames nothing.
/// </summary>
internal sealed class WebhookSites(BindingContext context, OperationFilter filter, string className)
{
    private readonly NameScope _names = new([.. ReservedNames.InStaticClass, className]);

    // A callback may refer to itself, and several operations may share one.
    private readonly HashSet<OpenApiOperation> _seen = [];
    private readonly List<WebhookSite> _sites = [];

    /// <summary>The webhooks that the filters of the project keep, and the callbacks of the kept webhooks and operations.</summary>
    public List<WebhookSite> Find(IEnumerable<OperationSite> operations)
    {
        foreach (KeyValuePair<string, IOpenApiPathItem> webhook in context.Document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>())
        {
            string name = Identifier.Pascal(webhook.Key, "Webhook");
            Located<IOpenApiPathItem> item = new(webhook.Value, JsonPointer.Root["webhooks"][webhook.Key]);
            Add(item, $"Webhook `{webhook.Key}`, sent by", "", name, name + "Webhook");
        }

        // Removes them only after all are named, so that a filter renames nothing.
        _sites.RemoveAll(site => !filter.Keeps(site));
        int webhooks = _sites.Count;
        foreach (OperationSite operation in operations)
        {
            AddCallbacks(new(operation.Operation, operation.At), operation.Name, operation.Id);
        }

        for (int i = 0; i < _sites.Count; i++)
        {
            // Adds the callbacks of webhooks and of other callbacks. The list grows in this loop.
            WebhookSite site = _sites[i];
            AddCallbacks(new(site.Operation, site.At), site.Name, i < webhooks ? $"the webhook {site.Name}" : $"the callback {site.Name}");
        }

        return _sites;
    }

    private void AddCallbacks(Located<OpenApiOperation> operation, string ownerName, string owner)
    {
        IDictionary<string, IOpenApiCallback> callbacks = operation.Element.Callbacks ?? new Dictionary<string, IOpenApiCallback>();
        foreach (KeyValuePair<string, IOpenApiCallback> callback in callbacks)
        {
            string? id = (callback.Value as OpenApiCallbackReference)?.Reference.Id;
            string key = Identifier.Pascal(id ?? callback.Key, "Callback");
            string name = id is null ? ownerName + key.TrimStart('_') : key;
            JsonPointer place = id is null ? operation.At["callbacks"][callback.Key] : JsonPointer.Root["components"]["callbacks"][id];
            string what = id is null ? $"Callback `{callback.Key}` of `{owner}`, sent by" : $"Callback `{id}`, sent by";
            foreach (KeyValuePair<RuntimeExpression, IOpenApiPathItem> entry in callback.Value.PathItems ?? [])
            {
                string expression = entry.Key.Expression;
                Add(
                    new(entry.Value, place[expression]),
                    what,
                    $" to `{expression}`",
                    name,
                    name + "Callback",
                    name + Identifier.Pascal(expression, "Callback").TrimStart('_'));
            }
        }
    }

    private void Add(Located<IOpenApiPathItem> item, string what, string to, params string[] names)
    {
        foreach (KeyValuePair<HttpMethod, OpenApiOperation> entry in item.Element.Operations ?? [])
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!_seen.Add(entry.Value))
            {
                continue;
            }

            string method = entry.Key.Method;
            string suffix = method == "POST" ? "" : Identifier.Pascal(method.ToLowerInvariant(), "");
            _sites.Add(new WebhookSite(
                _names.Take([.. names.Select(name => name + suffix)]),
                $"{what} `{method}`{to}.",
                entry.Value,
                item.At[method.ToLowerInvariant()]));
        }
    }
}
