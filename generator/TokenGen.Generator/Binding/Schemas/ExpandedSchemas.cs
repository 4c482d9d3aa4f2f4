using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Which component schemas get types when the setting <c>Expand</c> limits them: all schemas of requests, and the schemas of responses
/// down to a depth. All others are left as JSON. Enums and scalars need little code, so they always get types.
/// </summary>
internal sealed class ExpandedSchemas
{
    private readonly ExpandSetting _setting;
    private readonly EnvelopeBinder _envelopes;

    /// <summary>The depth of schemas in requests: they are typed at every depth.</summary>
    private const int Unlimited = -1;

    /// <summary>The smallest depth at which each component was found.</summary>
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);

    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);

    private ExpandedSchemas(ExpandSetting setting, EnvelopeBinder envelopes)
    {
        _setting = setting;
        _envelopes = envelopes;
    }

    /// <summary>The components that are used and left as JSON.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    public static ExpandedSchemas Of(ExpandSetting setting, EnvelopeBinder envelopes, IEnumerable<OperationSite> sites)
    {
        ExpandedSchemas expansion = new(setting, envelopes);
        List<OperationSite> all = [.. sites];
        foreach (OperationSite site in all)
        {
            foreach (IOpenApiParameter parameter in (site.Operation.Parameters ?? []).Concat(site.PathItem.Parameters ?? []))
            {
                expansion.Visit([parameter.Schema, .. MediaTypes.SchemasOf(parameter.Content)], isLimited: false);
            }

            expansion.Visit(MediaTypes.SchemasOf(site.Operation.RequestBody?.Content), isLimited: false);
        }

        foreach (OperationSite site in all)
        {
            foreach (IOpenApiResponse response in (site.Operation.Responses ?? []).Values)
            {
                expansion.Visit(MediaTypes.SchemasOf(response.Content), isLimited: true);
            }
        }

        return expansion;
    }

    /// <summary>Whether a schema is left as JSON: a component without a type, or a choice with such a component.</summary>
    public bool IsUnread(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: { } id, Target: { } target })
        {
            if (!HasType(target) || _depths.ContainsKey(id))
            {
                return false;
            }

            _unread.Add(id);
            return true;
        }

        return SchemaShape.KindOf(schema) is SchemaKind.Union or SchemaKind.Wrapper
            && SchemaShape.Alternatives(schema).Any(alternative => IsUnread(alternative.Schema));
    }

    /// <summary>Whether a component becomes a type whose members need code.</summary>
    private static bool HasType(IOpenApiSchema schema) =>
        SchemaShape.KindOf(schema) is SchemaKind.Record or SchemaKind.Union or SchemaKind.Tuple or SchemaKind.Wrapper;

    private void Visit(IEnumerable<IOpenApiSchema?> schemas, bool isLimited)
    {
        HashSet<(IOpenApiSchema Schema, int Depth)> seen = [];
        Queue<(IOpenApiSchema? Schema, int Depth)> pending = new(schemas.Select(static schema => (schema, 0)));
        while (pending.Count > 0)
        {
            (IOpenApiSchema? schema, int depth) = pending.Dequeue();
            if (schema is null)
            {
                continue;
            }

            if (schema is OpenApiSchemaReference reference)
            {
                if (reference is { Reference.Id: { } id, Target: { } target } && Enter(id, reference, isLimited, ref depth))
                {
                    pending.Enqueue((target, depth));
                }
            }
            else if (seen.Add((schema, depth)))
            {
                foreach (IOpenApiSchema? part in Parts(schema))
                {
                    pending.Enqueue((part, depth));
                }
            }
        }
    }

    /// <summary>Whether the parts of a component are visited, and at which depth.</summary>
    private bool Enter(string id, OpenApiSchemaReference reference, bool isLimited, ref int depth)
    {
        if (!HasType(reference.Target!))
        {
            return true;
        }

        int here = !isLimited ? Unlimited : _setting.Schemas.Contains(id) ? 0 : depth;
        if (here > _setting.Depth || (_depths.TryGetValue(id, out int known) && known <= here))
        {
            return false;
        }

        // The payload of an envelope counts as the response.
        bool isEnvelope = here == 0 && _envelopes.PayloadOf(reference) is not null;
        _depths[id] = here;
        depth = isEnvelope ? 0 : here + 1;
        return true;
    }

    /// <summary>The schemas within a schema. Parts of <c>allOf</c> count as the schema itself, not as components of their own.</summary>
    private static IEnumerable<IOpenApiSchema?> Parts(IOpenApiSchema schema) =>
        (schema.Properties?.Values ?? [])
            .Concat((schema.AllOf ?? []).Select(static part => part is OpenApiSchemaReference reference ? reference.RecursiveTarget : part))
            .Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? [])
            .Concat(schema.PatternProperties?.Values ?? [])
            .Append(schema.Items)
            .Append(schema.AdditionalProperties);
}
