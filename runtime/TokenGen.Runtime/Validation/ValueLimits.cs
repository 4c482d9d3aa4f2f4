using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace TokenGen.Validation;

/// <summary>
/// The limits of a value (JSON Schema, "A Vocabulary for Structural Validation"). One static instance serves all calls and threads.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueLimits
{
    // A pattern that takes longer on a text is not checked: the pattern or the text may be hostile.
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(250);

    private Regex? _regex;
    private ExactNumber? _minimum;
    private ExactNumber? _maximum;
    private ExactNumber? _exclusiveMinimum;
    private ExactNumber? _exclusiveMaximum;
    private ExactNumber? _multipleOf;

    /// <summary>The smallest number of characters; -1 for none.</summary>
    public int MinLength { get; init; } = -1;

    /// <summary>The largest number of characters; -1 for none.</summary>
    public int MaxLength { get; init; } = -1;

    /// <summary>The regular expression as the document writes it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The regular expression in the syntax of .NET, if it differs.</summary>
    public string? Expression { get; init; }

    /// <summary>The smallest number, as JSON.</summary>
    public string? Minimum { get; init; }

    /// <summary>The largest number, as JSON.</summary>
    public string? Maximum { get; init; }

    /// <summary>The number that every value is greater than, as JSON.</summary>
    public string? ExclusiveMinimum { get; init; }

    /// <summary>The number that every value is less than, as JSON.</summary>
    public string? ExclusiveMaximum { get; init; }

    /// <summary>The number that every value is a multiple of, as JSON.</summary>
    public string? MultipleOf { get; init; }

    /// <summary>The smallest number of items; -1 for none.</summary>
    public int MinItems { get; init; } = -1;

    /// <summary>The largest number of items; -1 for none.</summary>
    public int MaxItems { get; init; } = -1;

    /// <summary>Whether all items must be different.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>The smallest number of members; -1 for none.</summary>
    public int MinProperties { get; init; } = -1;

    /// <summary>The largest number of members; -1 for none.</summary>
    public int MaxProperties { get; init; } = -1;

    /// <summary>The members that must be set.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Only generated code sets it, and only the runtime reads it.")]
    public string[] Required { get; init; } = [];

    /// <summary>The limits of each item of a list, or of each value of a map.</summary>
    public ValueLimits? Items { get; init; }

    /// <summary>Further limits of the same value, such as a second pattern; <see langword="null"/> for none.</summary>
    public ValueLimits? Also { get; init; }

    /// <summary>The limits of members, by their places in the shape, or those of the cases of a union.</summary>
    [SuppressMessage("Performance", "CA1819", Justification = "Only generated code sets it, and only the runtime reads it.")]
    public ValueLimits?[] Parts { get; init; } = [];

    internal ExactNumber? Least => _minimum ??= ExactNumber.Parse(Minimum);

    internal ExactNumber? Most => _maximum ??= ExactNumber.Parse(Maximum);

    internal ExactNumber? Above => _exclusiveMinimum ??= ExactNumber.Parse(ExclusiveMinimum);

    internal ExactNumber? Below => _exclusiveMaximum ??= ExactNumber.Parse(ExclusiveMaximum);

    internal ExactNumber? Step => _multipleOf ??= ExactNumber.Parse(MultipleOf);

    internal bool HasNumbers => (Minimum ?? Maximum ?? ExclusiveMinimum ?? ExclusiveMaximum ?? MultipleOf) is not null;

    /// <summary>Whether a text matches the pattern; null if that takes too long.</summary>
    internal bool? Matches(string text)
    {
        if (Pattern is null)
        {
            return true;
        }

        try
        {
            return (_regex ??= new Regex(Expression ?? Pattern, RegexOptions.CultureInvariant, s_patience)).IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return null;
        }
    }

    internal ValueLimits? Part(int place) => place >= 0 && place < Parts.Length ? Parts[place] : null;
}
