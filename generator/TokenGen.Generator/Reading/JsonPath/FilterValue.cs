using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A JSON value or Nothing (RFC 9535, section 2.4.1), or what a function of the type LogicalType says.</summary>
/// <param name="IsNothing">Whether there is no value. JSON null is one.</param>
/// <param name="Node">The value.</param>
/// <param name="IsTrue">What a function says that compares.</param>
internal readonly record struct FilterValue(bool IsNothing, JsonNode? Node, bool IsTrue = false)
{
    public static FilterValue Nothing { get; } = new(true, null);

    public static FilterValue Of(JsonNode? node) => new(false, node);

    public static FilterValue Of(bool isTrue) => new(true, null, isTrue);

    /// <summary>The only one of the nodes.</summary>
    public static FilterValue OfOnly(IReadOnlyList<JsonLocation> nodes) => nodes.Count == 1 ? Of(nodes[0].Node) : Nothing;

    /// <summary>The text, when the value is one.</summary>
    public string? Text => Node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
