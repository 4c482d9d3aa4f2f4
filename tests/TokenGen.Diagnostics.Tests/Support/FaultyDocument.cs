using System.Text;
using System.Text.RegularExpressions;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>
/// A document of the folder Faults: <c>{|TKG0110:…|}</c> marks the span of a diagnostic, and a line <c>=== common.yaml</c> starts another
/// file.
/// </summary>
internal sealed partial class FaultyDocument
{
    public required IReadOnlyList<(string Path, string Text)> Files { get; init; }

    /// <summary>One line for each diagnostic, such as <c>openapi.yaml(3,7) TKG0110</c>.</summary>
    public required IReadOnlyList<string> Expected { get; init; }

    public static FaultyDocument Parse(string name, string marked)
    {
        List<(string Path, string Text)> files = [];
        List<string> expected = [];
        string path = "openapi" + Path.GetExtension(name);
        foreach (string part in FileSeparator().Split(marked.ReplaceLineEndings("\n")))
        {
            if (files.Count > 0 && files[^1].Text.Length == 0)
            {
                files[^1] = (path, Unmark(path, part, expected));
            }
            else if (files.Count == 0)
            {
                files.Add((path, Unmark(path, part, expected)));
            }
            else
            {
                files.Add((path = part, ""));
            }
        }

        return new FaultyDocument { Files = files, Expected = [.. expected.Order(StringComparer.Ordinal)] };
    }

    /// <summary>A place as text: lines and columns start at 1.</summary>
    public static string Describe(string path, int line, int column, string id) => $"{path}({line},{column}) {id}";

    private static string Unmark(string path, string marked, List<string> expected)
    {
        StringBuilder text = new();
        int end = 0;
        foreach (Match marker in Marker().Matches(marked))
        {
            text.Append(marked, end, marker.Index - end);
            end = marker.Index + marker.Length;
            if (marker.Groups["id"].Success)
            {
                string before = text.ToString();
                int line = before.Count(static c => c == '\n') + 1;
                expected.Add(Describe(path, line, before.Length - before.LastIndexOf('\n'), marker.Groups["id"].Value));
            }
        }

        return text.Append(marked, end, marked.Length - end).ToString();
    }

    [GeneratedRegex(@"\{\|(?<id>TKG\d{4}):|\|\}")]
    private static partial Regex Marker();

    [GeneratedRegex(@"^=== (.+)\n", RegexOptions.Multiline)]
    private static partial Regex FileSeparator();
}
