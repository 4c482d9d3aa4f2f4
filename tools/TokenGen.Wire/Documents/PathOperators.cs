using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TokenGen.Wire.Documents;

/// <summary>
/// Some documents write the operators of RFC 6570 in their paths (<c>/items/{;ids*}</c>). The style of the parameter says the same.
/// </summary>
internal static partial class PathOperators
{
    public static bool IsIn(JsonElement root) => root.Member("paths").Members().Any(static path => Operator().IsMatch(path.Name));

    public static JsonElement Remove(JsonElement root)
    {
        if (!IsIn(root))
        {
            return root;
        }

        JsonObject copy = JsonSerializer.Deserialize<JsonObject>(root)!;
        JsonObject paths = copy["paths"]!.AsObject();
        foreach ((string path, JsonNode? item) in paths.ToList())
        {
            paths.Remove(path);
            paths[Operator().Replace(path, "{$1}")] = item;
        }

        return JsonSerializer.SerializeToElement(copy);
    }

    [GeneratedRegex(@"\{(?=[.;+/]|[^{}]*\*\})[.;+/]?([^{}*]*)\*?\}")]
    private static partial Regex Operator();
}
