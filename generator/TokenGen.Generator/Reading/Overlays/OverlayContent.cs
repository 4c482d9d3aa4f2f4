using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>What an action brings into a document.</summary>
/// <param name="Value">The value; null is one.</param>
/// <param name="Written">Where its author wrote it: in the overlay, or for a copy, where the original is.</param>
/// <param name="Named">The place in the overlay that a diagnostic about it names.</param>
internal sealed record OverlayContent(JsonNode? Value, WrittenAt Written, WrittenAt Named)
{
    /// <summary>Whether the overlay does not hold the value itself.</summary>
    public bool IsCopy { get; init; }

    public OverlayContent Member(string name, JsonNode? value) => new(value, Written[name], IsCopy ? Named : Named[name]) { IsCopy = IsCopy };

    public OverlayContent Item(int index, JsonNode? value) => Member(index.ToString(CultureInfo.InvariantCulture), value);
}
