using Microsoft.OpenApi;

namespace TokenGen.Generator.Reading.Library;

/// <summary>The targets of the references of one document. Each component is looked up once.</summary>
internal sealed class ReferenceTargets
{
    private readonly Dictionary<string, IOpenApiSchema?> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<IOpenApiSchema> _seen = [];
    private readonly Stack<IOpenApiSchema> _pending = new();

    private ReferenceTargets()
    {
    }

    /// <summary>
    /// Replaces the references within the schemas of a document by caching ones. Other references, such as those of parameters, are few and
    /// stay as they are.
    /// </summary>
    public static void Remember(OpenApiDocument document, CancellationToken cancellationToken)
    {
        ReferenceTargets targets = new();
        if (document.Components is { } components)
        {
            targets.Replace(components.Schemas);
            targets.AddParameters(components.Parameters?.Values);
            targets.AddContents(components.RequestBodies?.Values.Select(static body => body is OpenApiRequestBody ? body.Content : null));
            targets.AddResponses(components.Responses?.Values);
        }

        foreach (IOpenApiPathItem path in ValuesOf(document.Paths).Concat(ValuesOf(document.Webhooks)))
        {
            targets.AddPath(path);
        }

        while (targets._pending.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            targets.ReplaceIn(targets._pending.Pop());
        }
    }

    /// <summary>The target of an id, looked up on first use.</summary>
    public IOpenApiSchema? Of(string id, Func<IOpenApiSchema?> find)
    {
        if (!_targets.TryGetValue(id, out IOpenApiSchema? target))
        {
            target = find();
            _targets.Add(id, target);
        }

        return target;
    }

    private void AddPath(IOpenApiPathItem path)
    {
        if (path is not OpenApiPathItem)
        {
            return;
        }

        AddParameters(path.Parameters);
        foreach (OpenApiOperation operation in ValuesOf(path.Operations))
        {
            AddParameters(operation.Parameters);
            AddContents([operation.RequestBody is OpenApiRequestBody body ? body.Content : null]);
            AddResponses(operation.Responses?.Values);
        }
    }

    private void AddParameters(IEnumerable<IOpenApiParameter>? parameters)
    {
        foreach (OpenApiParameter parameter in (parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Schema = Replaced(parameter.Schema);
            AddContents([parameter.Content]);
        }
    }

    private void AddResponses(IEnumerable<IOpenApiResponse>? responses) =>
        AddContents(responses?.Select(static response => response is OpenApiResponse ? response.Content : null));

    private void AddContents(IEnumerable<IDictionary<string, IOpenApiMediaType>?>? contents)
    {
        foreach (OpenApiMediaType media in (contents ?? []).SelectMany(ValuesOf).OfType<OpenApiMediaType>())
        {
            media.Schema = Replaced(media.Schema);
        }
    }

    private void ReplaceIn(IOpenApiSchema schema)
    {
        if (schema is not OpenApiSchema own)
        {
            return;
        }

        own.Items = Replaced(own.Items);
        own.AdditionalProperties = Replaced(own.AdditionalProperties);
        own.Not = Replaced(own.Not);
        Replace(own.Properties);
        Replace(own.PatternProperties);
        Replace(own.AllOf);
        Replace(own.OneOf);
        Replace(own.AnyOf);
    }

    private void Replace(IDictionary<string, IOpenApiSchema>? schemas)
    {
        foreach (KeyValuePair<string, IOpenApiSchema> schema in schemas is null ? [] : schemas.ToArray())
        {
            if (Replaced(schema.Value) is { } replaced && !ReferenceEquals(replaced, schema.Value))
            {
                schemas![schema.Key] = replaced;
            }
        }
    }

    private void Replace(IList<IOpenApiSchema>? schemas)
    {
        for (int i = 0; i < (schemas?.Count ?? 0); i++)
        {
            schemas![i] = Replaced(schemas[i])!;
        }
    }

    private static IEnumerable<TValue> ValuesOf<TKey, TValue>(IDictionary<TKey, TValue>? values) => values?.Values ?? [];

    private IOpenApiSchema? Replaced(IOpenApiSchema? schema)
    {
        if (schema is OpenApiSchemaReference reference)
        {
            return reference is not ResolvedReference && reference.Reference is { Id.Length: > 0, ExternalResource: null }
                ? new ResolvedReference(reference, this)
                : reference;
        }

        if (schema is not null && _seen.Add(schema))
        {
            _pending.Push(schema);
        }

        return schema;
    }
}
