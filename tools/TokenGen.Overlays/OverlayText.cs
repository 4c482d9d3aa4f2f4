using System.Text;

namespace TokenGen.Overlays;

/// <summary>An OpenAPI Overlay 1.0 as YAML.</summary>
internal static class OverlayText
{
    public static string Of(string extends, ApiDocument document, IReadOnlyList<ObservedDifference> differences)
    {
        Correction correction = new(document);
        StringBuilder text = new();
        text.Append("overlay: 1.0.0\ninfo: { title: What the server sends, version: '1' }\n");
        text.Append("extends: ").Append(Quote(extends)).Append('\n');
        IReadOnlyList<OverlayAction> actions = correction.Of(differences);
        foreach (ObservedDifference difference in correction.Uncorrected)
        {
            text.Append("# Not corrected: ").Append(Line(difference.ToString())).Append('\n');
        }

        text.Append(actions.Count > 0 ? "actions:\n" : "actions: []\n");
        foreach (OverlayAction action in actions)
        {
            text.Append("  - target: ").Append(Quote(action.Target)).Append("\n    description: ").Append(Quote(action.Description))
                .Append('\n');
            text.Append(action.Update is null ? "    remove: true\n" : $"    update: {action.Update}\n");
        }

        return text.ToString();
    }

    private static string Quote(string text) => $"'{Line(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>
    /// Replaces control characters: names come from a server, and a line break in one must not start a line of the overlay.
    /// </summary>
    private static string Line(string text) => string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
}
