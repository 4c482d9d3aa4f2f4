using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.JsonPath;

/// <summary>Compares values by RFC 9535, section 2.3.5.2.2: numbers by value, strings by code points.</summary>
internal static class Comparison
{
    // decimal would round longer numbers and those with an exponent.
    private const int MaxDecimalLength = 28;

    public static bool AreEqual(FilterValue one, FilterValue other, EvaluationBudget budget) =>
        one.IsNothing || other.IsNothing ? one.IsNothing && other.IsNothing : AreEqual(one.Node, other.Node, budget);

    public static bool IsLess(FilterValue one, FilterValue other, EvaluationBudget budget)
    {
        budget.Spend();
        if (KindOf(one.Node) == JsonValueKind.Number && KindOf(other.Node) == JsonValueKind.Number)
        {
            return CompareNumbers(one.Node!, other.Node!) < 0;
        }

        return one.Text is { } text && other.Text is { } otherText && CompareTexts(text, otherText, budget) < 0;
    }

    // The recursion is as deep as the value, and the depth of values is limited.
    private static bool AreEqual(JsonNode? one, JsonNode? other, EvaluationBudget budget)
    {
        budget.Spend();
        switch (one, other)
        {
            case (JsonObject members, JsonObject others):
                return members.Count == others.Count && members.All(member =>
                    others.TryGetPropertyValue(member.Key, out JsonNode? value) && AreEqual(member.Value, value, budget));
            case (JsonArray items, JsonArray others):
                return items.Count == others.Count
                    && items.Zip(others, (item, value) => AreEqual(item, value, budget)).All(static equal => equal);
            default:
                JsonValueKind kind = KindOf(one);
                return kind == KindOf(other) && kind switch
                {
                    JsonValueKind.Number => CompareNumbers(one!, other!) == 0,
                    JsonValueKind.String => AreEqualTexts(one!.GetValue<string>(), other!.GetValue<string>(), budget),
                    _ => one is not (JsonObject or JsonArray),
                };
        }
    }

    private static bool AreEqualTexts(string one, string other, EvaluationBudget budget)
    {
        budget.Spend(1 + (one.Length / 16));
        return one == other;
    }

    private static int CompareNumbers(JsonNode one, JsonNode other)
    {
        string text = one.ToJsonString();
        string otherText = other.ToJsonString();
        return IsExact(text, out decimal exact) && IsExact(otherText, out decimal otherExact)
            ? exact.CompareTo(otherExact)
            : Approximate(text).CompareTo(Approximate(otherText));
    }

    private static bool IsExact(string text, out decimal number)
    {
        number = 0;
        return text.Length <= MaxDecimalLength && text.IndexOfAny(['e', 'E']) < 0
            && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);
    }

    // A number outside the range of double counts as the largest one.
    private static double Approximate(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? number
            : text.StartsWith("-", StringComparison.Ordinal) ? double.NegativeInfinity : double.PositiveInfinity;

    /// <summary>
    /// Compares by code points: UTF-16 sorts the characters beyond the first plane before U+E000, code points sort them last.
    /// </summary>
    private static int CompareTexts(string one, string other, EvaluationBudget budget)
    {
        int length = Math.Min(one.Length, other.Length);
        budget.Spend(1 + (length / 16));
        for (int i = 0; i < length; i++)
        {
            char c = one[i];
            char d = other[i];
            if (c != d)
            {
                return char.IsSurrogate(c) == char.IsSurrogate(d) ? c.CompareTo(d) : char.IsSurrogate(c) ? 1 : -1;
            }
        }

        return one.Length.CompareTo(other.Length);
    }

    private static JsonValueKind KindOf(JsonNode? node) => node?.GetValueKind() ?? JsonValueKind.Null;
}
