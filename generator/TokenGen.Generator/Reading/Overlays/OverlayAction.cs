using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>One change of an overlay.</summary>
/// <param name="Index">Its place among the actions.</param>
/// <param name="Target">Selects the nodes to change.</param>
/// <param name="Kind">The kind of change.</param>
internal sealed record OverlayAction(int Index, PathText Target, OverlayActionKind Kind)
{
    /// <summary>The value to merge; null is a value, too.</summary>
    public JsonNode? Update { get; init; }

    /// <summary>Selects the node to copy.</summary>
    public PathText? Copy { get; init; }
}

internal enum OverlayActionKind
{
    Update,
    Copy,
    Remove,
}

/// <summary>A JSONPath expression, as text and parsed.</summary>
internal sealed record PathText(string Text, JsonPathQuery Query);
