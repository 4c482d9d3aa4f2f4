using System.Globalization;

namespace TokenGen.Generator.Calls;

/// <summary>The values that a parameter or property allows, read from the notation of <c>ApiAllowedAttribute</c>.</summary>
internal sealed class AllowedValue
{
    private const string Length = "length ";
    private const string Pattern = "pattern ";

    private Bound? _low;
    private Bound? _high;
    private int? _least;
    private int? _most;
    private (string Text, DocumentPattern Expression)? _pattern;

    private AllowedValue()
    {
    }

    /// <summary>Parses a notation. Unknown parts allow every value, because a newer generator may write more parts.</summary>
    public static AllowedValue Parse(string notation)
    {
        AllowedValue allowed = new();
        while (notation.Length > 0)
        {
            // The pattern is the last part, because it may contain the separator.
            int end = notation.StartsWith(Pattern, StringComparison.Ordinal) ? -1 : notation.IndexOf("; ", StringComparison.Ordinal);
            string part = end < 0 ? notation : notation.Substring(0, end);
            notation = end < 0 ? "" : notation.Substring(end + 2);
            if (part.StartsWith(Pattern, StringComparison.Ordinal))
            {
                string text = part.Substring(Pattern.Length);
                allowed._pattern = DocumentPattern.Parse(text) is { } expression ? (text, expression) : null;
            }
            else if (part.StartsWith(Length, StringComparison.Ordinal))
            {
                (string low, string high) = Ends(part.Substring(Length.Length));
                allowed._least = int.TryParse(low, NumberStyles.None, CultureInfo.InvariantCulture, out int least) ? least : null;
                allowed._most = int.TryParse(high, NumberStyles.None, CultureInfo.InvariantCulture, out int most) ? most : null;
            }
            else
            {
                (string low, string high) = Ends(part);
                allowed._low = Bound.Parse(low.TrimEnd('<'), isExclusive: low.EndsWith("<", StringComparison.Ordinal));
                allowed._high = Bound.Parse(high.TrimStart('<'), isExclusive: high.StartsWith("<", StringComparison.Ordinal));
            }
        }

        return allowed;
    }

    /// <summary>The requirement that a constant breaks; null if the constant is allowed, or cannot be checked.</summary>
    public string? Misfit(object constant) => constant switch
    {
        string text => Misfit(text),
        double or float => Misfit((decimal?)null, Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal =>
            Misfit(Convert.ToDecimal(constant, CultureInfo.InvariantCulture), Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        _ => null,
    };

    private string? Misfit(decimal? exact, double value) =>
        _low is { } low && low.CompareTo(exact, value) is var below && (below > 0 || (below == 0 && low.IsExclusive)) ? $"it must be {(low.IsExclusive ? "greater than" : "at least")} {low.Text}"
        : _high is { } high && high.CompareTo(exact, value) is var above && (above < 0 || (above == 0 && high.IsExclusive)) ? $"it must be {(high.IsExclusive ? "less than" : "at most")} {high.Text}"
        : null;

    // The message does not contain the text: it may be a secret.
    private string? Misfit(string text)
    {
        // JSON Schema counts Unicode characters, not UTF-16 units.
        int length = text.Length - text.Where((c, i) => i > 0 && char.IsSurrogatePair(text[i - 1], c)).Count();
        return length < _least ? $"it must have at least {Characters(_least.Value)}, and has {length}"
            : length > _most ? $"it must have at most {Characters(_most.Value)}, and has {length}"
            : _pattern is { } pattern && !pattern.Expression.Matches(text) ? $"it must match the pattern {pattern.Text}"
            : null;
    }

    private static string Characters(int count) => count == 1 ? "1 character" : $"{count} characters";

    private static (string Low, string High) Ends(string range)
    {
        int dots = range.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? ("", "") : (range.Substring(0, dots), range.Substring(dots + 2));
    }

    /// <summary>One end of a range.</summary>
    private sealed record Bound(string Text, decimal? Exact, double Value, bool IsExclusive)
    {
        public static Bound? Parse(
            string text, bool isExclusive) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            ? new Bound(text, decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? exact : null, value, isExclusive)
            : null;

        /// <summary>Positive if the end is above the value.</summary>
        public int CompareTo(decimal? exact, double value) =>
            Exact is { } end && exact is { } other ? end.CompareTo(other) : Value.CompareTo(value);
    }
}
