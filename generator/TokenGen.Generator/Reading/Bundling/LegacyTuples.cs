using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Turns a list in <c>items</c> into the <c>prefixItems</c> of JSON Schema 2020-12, and <c>additionalItems</c> into <c>items</c>. Such a
/// list is a tuple up to 2019-09, and generators still write it.
/// </summary>
internal static class LegacyTuples
{
    public static bool IsOne(JsonObject schema) =>
        schema.TryGetPropertyValue("items", out JsonNode? items) && items is JsonArray && !schema.ContainsKey("prefixItems");

    public static void Modernize(JsonObject schema, ParsedFile file, Origins origins)
    {
        JsonNode tuple = schema["items"]!;
        Target written = origins.Of(new(schema, "items", file), tuple);
        schema.Remove("items");
        schema.Add("prefixItems", tuple);
        origins.Add(tuple, written);
        if (schema.TryGetPropertyValue("additionalItems", out JsonNode? rest) && rest is not null)
        {
            Target writtenRest = origins.Of(new(schema, "additionalItems", file), rest);
            schema.Remove("additionalItems");
            schema.Add("items", rest);
            origins.Add(rest, writtenRest);
        }
    }
}
