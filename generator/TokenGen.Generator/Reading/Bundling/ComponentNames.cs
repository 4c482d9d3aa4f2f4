using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Names for what is hoisted: what the author calls it (the last name of the pointer, or the file's), longer where that is
/// taken or says nothing.
/// </summary>
internal static class ComponentNames
{
    // Segments that name a place in the specification and not a thing of the author's.
    private static readonly HashSet<string> s_structural = new(StringComparer.Ordinal)
    {
        "components", "schemas", "responses", "parameters", "examples", "requestBodies", "headers", "securitySchemes", "links",
        "callbacks", "definitions", "$defs", "properties", "patternProperties", "items", "additionalProperties", "allOf", "oneOf",
        "anyOf", "not", "schema", "content", "paths", "requestBody",
    };

    public static string Choose(Target target, JsonObject section)
    {
        var candidate = new StringBuilder();
        foreach (string part in PartsOf(target))
        {
            candidate.Insert(0, candidate.Length == 0 ? part : part + "_");
            if (!section.ContainsKey(candidate.ToString()))
            {
                return candidate.ToString();
            }
        }

        string taken = candidate.ToString();
        for (int number = 2; ; number++)
        {
            string numbered = taken + "_" + number.ToString(CultureInfo.InvariantCulture);
            if (!section.ContainsKey(numbered))
            {
                return numbered;
            }
        }
    }

    /// <summary>From the nearest to the farthest: names of the pointer, then of the file and its folder.</summary>
    private static IEnumerable<string> PartsOf(Target target)
    {
        // A place inside something else is named after both: "items" alone would not tell whose.
        string[] names = [.. target.Path.Where(static segment => !s_structural.Contains(segment) && !IsIndex(segment)).Select(Clean).Where(static name => name.Length > 0)];
        bool isInside = target.Path.Length > 0 && (IsIndex(target.Path[target.Path.Length - 1]) || s_structural.Contains(target.Path[target.Path.Length - 1]) || IsNested(target.Path));
        if (isInside)
        {
            string[] nested = [.. target.Path.SkipWhile(static segment => s_structural.Contains(segment)).Where(static segment => segment is not ("properties" or "schema" or "content")).Select(Clean)];
            yield return string.Join("_", nested.Where(static name => name.Length > 0));
        }
        else
        {
            foreach (string name in Enumerable.Reverse(names))
            {
                yield return name;
            }
        }

        string path = DocumentPath.Normalize(target.File.File.Path);
        yield return Clean(DocumentPath.StemOf(path)) is { Length: > 0 } stem ? stem : "Document";

        string[] folders = path.Split('/');
        if (folders.Length > 1 && Clean(folders[folders.Length - 2]) is { Length: > 0 } folder)
        {
            yield return folder;
        }
    }

    private static bool IsNested(string[] path) => path.Take(path.Length - 1).Any(static segment => segment is "properties" or "paths" or "allOf" or "anyOf" or "oneOf");

    private static bool IsIndex(string segment) => segment.All(static c => c is >= '0' and <= '9');

    /// <summary>What the specification allows in the name of a component.</summary>
    private static string Clean(string name)
    {
        var clean = new StringBuilder(name.Length);
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
