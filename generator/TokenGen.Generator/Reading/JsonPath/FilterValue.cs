using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>A JSON value, Nothing (RFC 9535, section 2.4.1), or the result of a function of the type LogicalType.</summary>
/// <param name="IsNothing">Whether there is no value. JSON null is a value.</param>
/// <param name="Node">The value.</param>
/// <param name="IsTrue">The result of a logical function.</param>
internal readonly record struct FilterValue(bool IsNothing, JsonNode? Node, bool IsTrue = false)
{
    public static FilterValue Nothing { get; } = new(true, null);

    public static FilterValue Of(JsonNode? node) => new(false, node);

    public static FilterValue Of(bool isTrue) => new(true, null, isTrue);

    /// <summary>The value of the only node, or Nothing if there is not exactly one.</summary>
    public static FilterValue OfOnly(IReadOnlyList<JsonLocation> nodes) => nodes.Count == 1 ? Of(nodes[0].Node) : Nothing;

    /// <summary>The string, if the value is one.</summary>
    public string? Text => Node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
