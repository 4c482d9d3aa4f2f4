using System.Globalization;
using System.Text.Json;

namespace Servers.Driver;

/// <summary>Checks that one JSON contains everything in another. Null and an empty list count as a missing member.</summary>
internal static class JsonComparison
{
    /// <summary>The first place where something is missing or different; null if there is none.</summary>
    public static string? Difference(string path, JsonElement came, JsonElement? found)
    {
        if (found is not { } value) return IsNothing(came) ? null : $"{path} is missing";
        switch (came.ValueKind)
        {
            case JsonValueKind.Object when value.ValueKind == JsonValueKind.Object:
                return came.EnumerateObject()
                    .Select(member => Difference(
                        $"{path}/{member.Name}", member.Value, value.TryGetProperty(member.Name, out JsonElement other) ? other : null))
                    .FirstOrDefault(static difference => difference is not null);
            case JsonValueKind.Array when value.ValueKind == JsonValueKind.Array
                && value.GetArrayLength() == came.EnumerateArray().Count(static item => item.ValueKind != JsonValueKind.Null):
                // Nulls that the document does not allow are reported and left out.
                return came.EnumerateArray().Where(static item => item.ValueKind != JsonValueKind.Null).Zip(value.EnumerateArray())
                    .Select((pair, index) => Difference($"{path}/{index}", pair.First, pair.Second))
                        .FirstOrDefault(static difference => difference is not null);
            case JsonValueKind.Array when value.ValueKind == JsonValueKind.Array:
                return came.GetArrayLength() != value.GetArrayLength()
                    ? $"{path} has {value.GetArrayLength()} elements instead of {came.GetArrayLength()}"
                    : came.EnumerateArray().Zip(value.EnumerateArray()).Select((pair, index) =>
                        Difference($"{path}/{index}", pair.First, pair.Second)).FirstOrDefault(static difference => difference is not null);
            default:
                return IsSame(came, value) || (IsNothing(came) && IsNothing(value))
                    ? null
                    : $"{path} is {Short(value)} instead of {Short(came)}";
        }
    }

    private static bool IsSame(JsonElement left, JsonElement right)
    {
        if (JsonElement.DeepEquals(left, right)) return true;
        string a = left.ToString();
        string b = right.ToString();
        if (decimal.TryParse(a, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal one)
            && decimal.TryParse(b, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal two)) return one == two;
        return DateTimeOffset.TryParse(a, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset then)
            && DateTimeOffset.TryParse(b, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset other)
                && then == other;
    }

    private static bool IsNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
        || (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() == 0)
        || (value.ValueKind == JsonValueKind.Object && !value.EnumerateObject().Any());

    private static string Short(JsonElement value) => value.GetRawText() is { Length: > 80 } text ? text[..80] + "…" : value.GetRawText();
}
