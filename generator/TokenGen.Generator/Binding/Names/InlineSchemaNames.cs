using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// Names the inline schemas of all components, in document order, even if no operation uses them. So a schema that several operations
/// share is not named after one of them, and adding an operation renames no type.
/// </summary>
internal static class InlineSchemaNames
{
    public static void Take(BindingContext context, SchemaBinder schemas)
    {
        SchemaNamer namer = schemas.Namer();
        OpenApiComponents components = context.Document.Components ?? new OpenApiComponents();
        foreach (KeyValuePair<string, IOpenApiSchema> schema in components.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (schema.Value is not null && context.Shared?.Contains(schema.Key) != true
                && (schemas.Hierarchy.Contains(schema.Key) || InlineSchemas.MayBeIn(schema.Value)))
            {
                namer.NameComponent(schema.Key, schema.Value);
                namer.BindPending();
            }
        }

        JsonPointer at = JsonPointer.Root["components"];
        foreach (KeyValuePair<string, IOpenApiParameter> parameter in components.Parameters ?? new Dictionary<string, IOpenApiParameter>())
        {
            JsonPointer place = at["parameters"][parameter.Key];
            NameHint hint = NameHint.OfComponentParameter(parameter.Key);
            TakeOne(namer, new(parameter.Value.Schema, place["schema"]), hint);
            TakeAll(namer, parameter.Value.Content, place, hint);
        }

        foreach (KeyValuePair<string, IOpenApiResponse> response in components.Responses ?? new Dictionary<string, IOpenApiResponse>())
        {
            TakeAll(namer, response.Value.Content, at["responses"][response.Key], NameHint.OfComponent(response.Key, "response"));
        }

        foreach (KeyValuePair<string, IOpenApiRequestBody> body in components.RequestBodies
            ?? new Dictionary<string, IOpenApiRequestBody>())
        {
            TakeAll(namer, body.Value.Content, at["requestBodies"][body.Key], NameHint.OfComponent(body.Key, "request"));
        }
    }

    private static void TakeAll(SchemaBinder namer, IDictionary<string, IOpenApiMediaType>? content, JsonPointer at, NameHint hint)
    {
        foreach (KeyValuePair<string, IOpenApiMediaType> entry in content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            TakeOne(namer, new(entry.Value.Schema, at["content"][entry.Key]["schema"]), hint);
        }
    }

    private static void TakeOne(SchemaBinder namer, Located<IOpenApiSchema?> schema, NameHint hint)
    {
        namer.BindOptional(schema, hint);
        namer.BindPending();
    }
}
