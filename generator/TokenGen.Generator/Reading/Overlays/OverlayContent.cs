using System.Globalization;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>A value that an action adds to a document.</summary>
/// <param name="Value">The value; null is a value, too.</param>
/// <param name="Written">Where the author wrote it: in the overlay, or for a copy, at the original.</param>
/// <param name="Named">The place in the overlay for diagnostics about it.</param>
internal sealed record OverlayContent(JsonNode? Value, WrittenAt Written, WrittenAt Named)
{
    /// <summary>Whether the value is a copy from the document, not a part of the overlay.</summary>
    public bool IsCopy { get; init; }

    public OverlayContent Member(string name, JsonNode? value) =>
        new(value, Written[name], IsCopy ? Named : Named[name]) { IsCopy = IsCopy };

    public OverlayContent Item(int index, JsonNode? value) => Member(index.ToString(CultureInfo.InvariantCulture), value);
}
