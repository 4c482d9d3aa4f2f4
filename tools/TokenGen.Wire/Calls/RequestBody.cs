using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Calls;

/// <summary>Compares the sent body with the JSON that its argument was made from.</summary>
internal static class RequestBody
{
    /// <returns>The first difference, or null.</returns>
    public static string? Find(WireDocument document, JsonElement schema, JsonNode meant, Exchange exchange) =>
        exchange.RequestBody.Length == 0
            ? "it is empty"
            : JsonText.Difference(JsonSerializer.SerializeToElement(meant), JsonDocument.Parse(exchange.RequestBody).RootElement, ComparisonRules.Of(document, schema));
}
