using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Names for hoisted parts: the author's name (the last name of the pointer, or the file name). More of the path is added if that name is
/// taken or too general.
/// </summary>
internal sealed class HoistedNames
{
    private readonly Dictionary<(JsonObject Section, string Name), int> _numbers = new();

    // These segments name a place in the specification, not a thing of the author.
    private static readonly HashSet<string> s_structural = new(StringComparer.Ordinal)
    {
        "components", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "definitions", "$defs", "properties", "patternProperties", "items", "additionalProperties", "allOf", "oneOf",
        "anyOf", "not", "schema", "content", "paths", "requestBody",
    };

    // These segments make a name no clearer.
    private static readonly HashSet<string> s_silent = new(StringComparer.Ordinal) { "properties", "schema", "content" };

    public string Choose(Target target, JsonObject section)
    {
        StringBuilder candidate = new();
        foreach (string part in PartsOf(target))
        {
            candidate.Insert(0, candidate.Length == 0 ? part : part + "_");
            if (!section.ContainsKey(candidate.ToString()))
            {
                return candidate.ToString();
            }
        }

        string taken = candidate.ToString();
        _numbers.TryGetValue((section, taken), out int last);
        for (int number = Math.Max(last, 1) + 1; ; number++)
        {
            string numbered = taken + "_" + number.ToString(CultureInfo.InvariantCulture);
            if (!section.ContainsKey(numbered))
            {
                _numbers[(section, taken)] = number;
                return numbered;
            }
        }
    }

    /// <summary>From the nearest to the farthest: names of the pointer, then of the file and its folder.</summary>
    private static IEnumerable<string> PartsOf(Target target)
    {
        string path = DocumentPath.Normalize(target.File.File.Path);
        string stem = Clean(DocumentPath.StemOf(path)) is { Length: > 0 } name ? name : "Document";
        string[] segments = target.Path;
        if (segments.Length > 0 && IsInsideSomething(segments))
        {
            // The name includes everything around the part, because "items" alone does not say whose items.
            string[] names = [.. segments.SkipWhile(s_structural.Contains).Where(static segment => !s_silent.Contains(segment))
                .Select(Clean).Where(static part => part.Length > 0)];
            string nested = string.Join("_", names);
            yield return nested.Length == 0 || IsIndex(names[0]) ? stem + "_" + nested : nested;
        }
        else
        {
            for (int i = segments.Length - 1; i >= 0; i--)
            {
                if (!s_structural.Contains(segments[i]) && Clean(segments[i]) is { Length: > 0 } segment)
                {
                    yield return segment;
                }
            }
        }

        yield return stem;

        string[] folders = path.Split('/');
        if (folders.Length > 1 && Clean(folders[folders.Length - 2]) is { Length: > 0 } folder)
        {
            yield return folder;
        }
    }

    private static bool IsInsideSomething(string[] segments)
    {
        string last = segments[segments.Length - 1];
        return IsIndex(last) || s_structural.Contains(last)
            || segments.Take(segments.Length - 1)
                .Any(static segment => segment is "properties" or "paths" or "allOf" or "anyOf" or "oneOf");
    }

    private static bool IsIndex(string segment) => segment.All(static c => c is >= '0' and <= '9');

    /// <summary>The name with only the characters that the specification allows in names of components.</summary>
    private static string Clean(string name)
    {
        StringBuilder clean = new(name.Length);
        foreach (char c in name)
        {
            bool isAllowed = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '-' or '_' || c > 127;
            if (isAllowed)
            {
                clean.Append(c);
            }
            else if (clean.Length > 0 && clean[clean.Length - 1] != '_')
            {
                clean.Append('_');
            }
        }

        return clean.ToString().Trim('_');
    }
}
