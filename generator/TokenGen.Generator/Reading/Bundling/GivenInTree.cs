using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// The severities that a tree sets for diagnostics. They equal those in the text of the file (<see cref="Positions.GivenSeverities"/>),
/// unless an overlay has changed the tree.
/// </summary>
internal static class GivenInTree
{
    /// <param name="around">The nodes around a place, outermost first.</param>
    public static IEnumerable<GivenSeverity> At(IEnumerable<JsonNode> around)
    {
        foreach (JsonNode node in around)
        {
            if (node is not JsonObject members || !members.TryGetPropertyValue(GivenSeverity.Extension, out JsonNode? extension)
                || extension is not JsonObject said)
            {
                continue;
            }

            foreach (string id in ((said.TryGetPropertyValue(GivenSeverity.SuppressKey, out JsonNode? ids) ? ids as JsonArray : null)
                ?? []).Select(TextOf).OfType<string>())
            {
                yield return new GivenSeverity(id, GivenSeverity.None);
            }

            foreach (KeyValuePair<string, JsonNode?> level in (said.TryGetPropertyValue(GivenSeverity.SeverityKey, out JsonNode? levels) ? levels as JsonObject : null) ?? [])
            {
                yield return new GivenSeverity(level.Key, TextOf(level.Value) ?? "");
            }
        }
    }

    private static string? TextOf(JsonNode? node) =>
        node is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
