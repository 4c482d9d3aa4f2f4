using System.Globalization;

namespace TokenGen.Validation;

/// <summary>Adds one problem for each limit that a value breaks. The messages contain lengths and limits, never the value.</summary>
internal static class LimitCheck
{
    /// <returns>False if the pattern took too long on the text.</returns>
    public static bool Text(string text, ValueLimits limits, bool checksPattern, ProblemList problems)
    {
        if (limits.MinLength >= 0 || limits.MaxLength >= 0)
        {
            Count(CharactersOf(text), limits.MinLength, limits.MaxLength, "Length", "character", problems);
        }

        bool? matches = checksPattern ? limits.Matches(text) : true;
        if (matches == false)
        {
            problems.Add("pattern", $"It does not match {limits.Pattern}.");
        }

        return matches is not null;
    }

    public static void Number(ExactNumber number, ValueLimits limits, ProblemList problems)
    {
        if (limits.Least is { } least && number.CompareTo(least) < 0)
        {
            problems.Add("minimum", $"It is less than {limits.Minimum}.");
        }

        if (limits.Most is { } most && number.CompareTo(most) > 0)
        {
            problems.Add("maximum", $"It is greater than {limits.Maximum}.");
        }

        if (limits.Above is { } above && number.CompareTo(above) <= 0)
        {
            problems.Add("exclusiveMinimum", $"It is not greater than {limits.ExclusiveMinimum}.");
        }

        if (limits.Below is { } below && number.CompareTo(below) >= 0)
        {
            problems.Add("exclusiveMaximum", $"It is not less than {limits.ExclusiveMaximum}.");
        }

        if (limits.Step is { } step && !number.IsMultipleOf(step))
        {
            problems.Add("multipleOf", $"It is not a multiple of {limits.MultipleOf}.");
        }
    }

    public static void Items(int count, ValueLimits limits, ProblemList problems) =>
        Count(count, limits.MinItems, limits.MaxItems, "Items", "item", problems);

    public static void Members(int count, ValueLimits limits, ProblemList problems) =>
        Count(count, limits.MinProperties, limits.MaxProperties, "Properties", "member", problems);

    public static void Unique(IEnumerable<object?> items, ProblemList problems)
    {
        if (!CanonicalText.AreUnique(items))
        {
            problems.Add("uniqueItems", "Two items are equal.");
        }
    }

    private static void Count(int count, int least, int most, string keyword, string what, ProblemList problems)
    {
        if (least >= 0 && count < least)
        {
            problems.Add("min" + keyword, $"It has {Number(count, what)}; the minimum is {least.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (most >= 0 && count > most)
        {
            problems.Add("max" + keyword, $"It has {Number(count, what)}; the maximum is {most.ToString(CultureInfo.InvariantCulture)}.");
        }
    }

    private static string Number(int count, string what) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    /// <summary>The number of characters of Unicode: a pair of surrogates is one (RFC 8259 section 8.2).</summary>
    private static int CharactersOf(string text)
    {
        int count = text.Length;
        for (int i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                count--;
            }
        }

        return count;
    }
}
