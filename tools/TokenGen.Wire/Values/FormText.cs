using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Wire.Values;

/// <summary>Reads forms that write objects and lists with brackets: <c>a[b][0]=1</c>.</summary>
internal static class FormText
{
    /// <summary>The pairs of a form or query, decoded.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Pairs(
        string text) => text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(static pair =>
    {
        string[] sides = pair.Split('=', 2);
        return KeyValuePair.Create(Decode(sides[0]), sides.Length > 1 ? Decode(sides[1]) : "");
    });

    /// <summary>What a form lacks or has in addition to its value; null if it equals the value.</summary>
    public static string? Difference(JsonNode meant, byte[] sent)
    {
        List<string> expected = [.. Flat("", meant).Order(StringComparer.Ordinal)];
        List<string> actual = [.. Pairs(Encoding.UTF8.GetString(sent)).Select(static pair => $"{WithoutIndex(pair.Key)}={pair.Value}")
            .Order(StringComparer.Ordinal)];
        return expected.Except(actual).Select(static pair => "lacks " + pair)
            .Concat(actual.Except(expected).Select(static pair => "has " + pair)).FirstOrDefault();
    }

    private static IEnumerable<string> Flat(string key, JsonNode? value) => value switch
    {
        JsonObject members => members.SelectMany(member => Flat(key.Length == 0 ? member.Key : $"{key}[{member.Key}]", member.Value)),
        JsonArray items => items.SelectMany((item, index) => Flat($"{key}[{index}]", item)),
        null => [],
        _ => [$"{WithoutIndex(key)}={(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString())}"],
    };

    /// <summary>An item of a list has an index, or the name of the list is repeated.</summary>
    private static string WithoutIndex(string key) =>
        key.EndsWith(']') && key.LastIndexOf('[') is var open && open > 0
            && int.TryParse(key.AsSpan(open + 1, key.Length - open - 2), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? key[..open]
            : key;

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
