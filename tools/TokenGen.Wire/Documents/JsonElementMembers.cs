using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>Reads nodes of a document whose kind is not known.</summary>
internal static class JsonElementMembers
{
    public static JsonElement? Member(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out JsonElement value) ? value : null;

    public static IEnumerable<JsonProperty> Members(this JsonElement? node) =>
        node is { ValueKind: JsonValueKind.Object } value ? value.EnumerateObject() : [];

    public static IEnumerable<JsonElement> Items(this JsonElement? node) =>
        node is { ValueKind: JsonValueKind.Array } value ? value.EnumerateArray() : [];

    public static string? Text(this JsonElement node, string name) =>
        node.Member(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool IsTrue(this JsonElement node, string name) => node.Member(name) is { ValueKind: JsonValueKind.True };

    /// <summary>The number of a keyword, or null if it is absent or not a number.</summary>
    public static double? Number(this JsonElement node, string name) =>
        node.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
