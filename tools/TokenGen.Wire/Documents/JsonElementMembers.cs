using System.Text.Json;

namespace TokenGen.Wire.Documents;

/// <summary>Looks into nodes of a document that may be of any kind.</summary>
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

    /// <summary>A keyword's number, or null where it is absent or none.</summary>
    public static double? Number(this JsonElement node, string name) =>
        node.Member(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;
}
