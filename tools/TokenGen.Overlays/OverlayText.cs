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
        StringBuilder actions = new();
        foreach (ObservedDifference difference in differences)
        {
            IReadOnlyList<OverlayAction> found = correction.Of(difference);
            if (found.Count == 0) text.Append("# Not corrected: ").Append(Line(difference.ToString())).Append('\n');
            foreach (OverlayAction action in found)
            {
                actions.Append("  - target: ").Append(Quote(action.Target)).Append("\n    description: ").Append(Quote(action.Description)).Append('\n');
                actions.Append(action.Update is null ? "    remove: true\n" : $"    update: {action.Update}\n");
            }
        }

        return text.Append(actions.Length > 0 ? "actions:\n" : "actions: []\n").Append(actions).ToString();
    }

    private static string Quote(string text) => $"'{Line(text).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Names come from a server; a line break in one must not become a line of the overlay.</summary>
    private static string Line(string text) => string.Concat(text.Select(static character => char.IsControl(character) ? ' ' : character));
}
