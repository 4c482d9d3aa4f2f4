using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Wire.Values;

/// <summary>Compares JSON by value and describes the difference.</summary>
internal static class JsonText
{
    /// <summary>The JSON Schema type of a value; a number without a fraction is an integer.</summary>
    public static string KindOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or JsonValueKind.Null => "null",
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        _ => double.IsInteger(Number(value)) ? "integer" : "number",
    };

    public static double Number(JsonNode value) => double.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    public static bool AreEqual(JsonElement expected, JsonNode? actual) =>
        Difference(expected, JsonSerializer.SerializeToElement(actual)) is null;

    /// <summary>The first difference of two values, as a JSON pointer and both sides; null if they are equal.</summary>
    /// <param name="expected">The original value.</param>
    /// <param name="actual">The value after reading and writing.</param>
    /// <param name="rules">The differences that do not count; null if all count.</param>
    /// <param name="path">The place of the values.</param>
    public static string? Difference(JsonElement expected, JsonElement actual, ComparisonRules? rules = null, string path = "")
    {
        if (expected.ValueKind != actual.ValueKind)
        {
            return expected.ValueKind == JsonValueKind.String && actual.ValueKind == JsonValueKind.Number
                && rules?.IsNumberAsText?.Invoke(path) == true && IsSameNumber(expected.GetString()!, actual.GetRawText())
                    ? null
                    : Report(path, expected, actual);
        }

        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                Dictionary<string, JsonElement> rest = new(StringComparer.Ordinal);
                foreach (JsonProperty member in actual.EnumerateObject())
                {
                    rest[member.Name] = member.Value;
                }

                Dictionary<string, JsonElement> wanted = new(StringComparer.Ordinal);
                foreach (JsonProperty member in expected.EnumerateObject())
                {
                    wanted[member.Name] = member.Value;
                }

                foreach ((string name, JsonElement value) in wanted)
                {
                    if (!rest.Remove(name, out JsonElement other))
                    {
                        return $"{path}/{name}: {Brief(value)} was sent, and is gone";
                    }

                    if (Difference(value, other, rules, $"{path}/{name}") is { } difference)
                    {
                        return difference;
                    }
                }

                return rest.Where(member => rules?.MayAppear?.Invoke(member.Key, member.Value) != true)
                    .Select(member => $"{path}/{member.Key}: {Brief(member.Value)} was not sent").FirstOrDefault();
            case JsonValueKind.Array:
                if (expected.GetArrayLength() != actual.GetArrayLength())
                {
                    return $"{path}: {expected.GetArrayLength()} items were sent, {actual.GetArrayLength()} are left";
                }

                return expected.EnumerateArray().Zip(actual.EnumerateArray())
                    .Select((pair, index) => Difference(pair.First, pair.Second, rules, $"{path}/{index}"))
                    .FirstOrDefault(static difference => difference is not null);
            case JsonValueKind.Number:
                return IsSameNumber(expected.GetRawText(), actual.GetRawText())
                    || (expected.TryGetSingle(out float single) && single.Equals(actual.GetSingle())
                        && rules?.IsSingle?.Invoke(path) == true)
                        ? null
                        : Report(path, expected, actual);
            case JsonValueKind.String:
                return IsSameText(expected.GetString()!, actual.GetString()!) ? null : Report(path, expected, actual);
            default:
                return null;
        }
    }

    public static string Brief(object? value)
    {
        string text = value switch
        {
            JsonElement element => element.GetRawText(),
            JsonNode node => node.ToJsonString(),
            string word => '"' + word + '"',
            null => "null",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
        return text.Length <= 80 ? text : text[..77] + "...";
    }

    private static string Report(string path, JsonElement expected, JsonElement actual) =>
        $"{path}: {Brief(expected)} became {Brief(actual)}";

    private static bool IsSameNumber(string expected, string actual) =>
        expected == actual
        || (BigInteger.TryParse(expected, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger whole)
            && BigInteger.TryParse(actual, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger other)
                ? whole == other
                : double.Parse(expected, NumberStyles.Float, CultureInfo.InvariantCulture)
                    .Equals(double.Parse(actual, NumberStyles.Float, CultureInfo.InvariantCulture)));

    /// <summary>Two times are equal whatever the notation of their offset and fraction (RFC 3339, section 5.6).</summary>
    private static bool IsSameText(string expected, string actual) =>
        expected == actual
        || (Formats.Allow("date-time", expected)
            && Formats.Allow("date-time", actual)
            && DateTimeOffset.Parse(expected, CultureInfo.InvariantCulture)
                .EqualsExact(DateTimeOffset.Parse(actual, CultureInfo.InvariantCulture)));
}
