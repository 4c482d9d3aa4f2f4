using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Examples;

/// <summary>Finds the example of a schema: its own or, if it has none, one that is composed from the examples of its parts.</summary>
internal static class ComposedExample
{
    private const int MaxDepth = 16;
    private const int MaxParts = 2_000;

    /// <summary>The example, as a copy that the caller may change; null if the schema has no example.</summary>
    public static JsonNode? Of(IOpenApiSchema? schema)
    {
        int parts = 0;
        return Of(schema, 0, ref parts);
    }

    private static JsonNode? Of(IOpenApiSchema? schema, int depth, ref int parts)
    {
        if (schema is null || depth > MaxDepth || ++parts > MaxParts)
        {
            return null;
        }

#pragma warning disable CS0618 // Deprecated since 3.1, and all that a document of 3.0 has.
        JsonNode? single = schema.Example;
#pragma warning restore CS0618
        if ((single ?? schema.Examples?.FirstOrDefault()) is { } own)
        {
            return SchemaShape.IsNullLiteral(own) ? null : own.DeepClone();
        }

        if (schema.Items is not null && schema.Type?.HasFlag(JsonSchemaType.Array) == true)
        {
            return Of(schema.Items, depth + 1, ref parts) is { } item ? new JsonArray(item) : null;
        }

        JsonObject members = [];
        foreach (IOpenApiSchema part in schema.AllOf ?? [])
        {
            if (Of(part, depth + 1, ref parts) is JsonObject inherited)
            {
                foreach (KeyValuePair<string, JsonNode?> member in inherited.ToList())
                {
                    inherited.Remove(member.Key);
                    members[member.Key] = member.Value;
                }
            }
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (Of(property.Value, depth + 1, ref parts) is { } value)
            {
                members[property.Key] = value;
            }
        }

        return members.Count > 0 ? members : Constant(schema);
    }

    /// <summary>The only allowed value, or the default.</summary>
    private static JsonNode? Constant(IOpenApiSchema schema)
    {
        JsonNode? value = schema.Enum is { Count: 1 } single ? single[0] : schema.Default;
        return SchemaShape.IsNullLiteral(value) ? null : value!.DeepClone();
    }
}
