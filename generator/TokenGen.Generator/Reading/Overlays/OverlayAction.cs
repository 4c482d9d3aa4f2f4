using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>One change of an overlay.</summary>
/// <param name="Index">Its place among the actions.</param>
/// <param name="Target">What selects the nodes to change.</param>
/// <param name="Kind">What to do with them.</param>
internal sealed record OverlayAction(int Index, PathText Target, OverlayActionKind Kind)
{
    /// <summary>What is merged; null is a value as well.</summary>
    public JsonNode? Update { get; init; }

    /// <summary>What selects the node to copy.</summary>
    public PathText? Copy { get; init; }
}

internal enum OverlayActionKind
{
    Update,
    Copy,
    Remove,
}

/// <summary>A JSONPath expression as it is written, and read.</summary>
internal sealed record PathText(string Text, JsonPathQuery Query);
