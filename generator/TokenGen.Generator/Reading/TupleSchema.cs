using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace TokenGen.Generator.Reading;

/// <summary>
/// Handles the schemas in <c>prefixItems</c> (JSON Schema 2020-12, 10.3.1.1). The library does not know the keyword, so each of these
/// schemas becomes a property named by its index, in a schema with a mark.
/// </summary>
internal static class TupleSchema
{
    private const string Mark = "x-tokengen-tuple";

    /// <summary>
    /// Rewrites tuples so that the library reads them. Schemas that also have properties are not tuples and stay as they are.
    /// </summary>
    /// <param name="schemas">The schemas with the keyword, outer ones before inner ones.</param>
    public static void Show(IReadOnlyList<JsonObject> schemas)
    {
        for (int index = schemas.Count - 1; index >= 0; index--)
        {
            JsonObject schema = schemas[index];
            if (schema.ContainsKey("properties") || schema["prefixItems"] is not JsonArray items)
            {
                continue;
            }

            schema["properties"] = new JsonObject(items.Select(static (item, place) =>
                new KeyValuePair<string, JsonNode?>(place.ToString(CultureInfo.InvariantCulture), item?.DeepClone())));
            schema[Mark] = true;
        }
    }

    /// <summary>Whether the schema is a tuple: an array with a separate schema for each of the first items.</summary>
    public static bool IsTuple(IOpenApiSchema schema) => schema.Extensions?.ContainsKey(Mark) == true;

    /// <summary>The schemas of the first items, in order.</summary>
    public static IEnumerable<IOpenApiSchema> ItemsOf(IOpenApiSchema schema) => schema.Properties!.Values;
}
