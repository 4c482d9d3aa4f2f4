using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>JSON values in the terms of JSON Schema, and the words for them in messages.</summary>
internal static class JsonWords
{
    /// <summary>Whether a value is of a JSON Schema type. Every value matches an unknown type.</summary>
    public static bool IsOfType(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "boolean" => KindOf(value) is JsonValueKind.True or JsonValueKind.False,
        "number" => KindOf(value) == JsonValueKind.Number,
        "integer" => KindOf(value) == JsonValueKind.Number && (NumberOf(value) is not { } number || number == decimal.Truncate(number)),
        "string" => KindOf(value) == JsonValueKind.String,
        _ => true,
    };

    /// <summary>The number, if decimal can hold it; null for any other value.</summary>
    public static decimal? NumberOf(JsonNode? value) =>
        KindOf(value) == JsonValueKind.Number
        && decimal.TryParse(value!.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    public static bool AreEqual(JsonNode? one, JsonNode? other) =>
        NumberOf(one) is { } number ? number == NumberOf(other) : JsonNode.DeepEquals(one, other);

    public static string Describe(JsonNode? value) => KindOf(value) switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => $"the text '{DocumentText.ForMessage(value!.GetValue<string>())}'",
        JsonValueKind.Number => $"the number {DocumentText.ForMessage(value!.ToString())}",
        JsonValueKind.True => "the boolean true",
        _ => "the boolean false",
    };

    private static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;
}
