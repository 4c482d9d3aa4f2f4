namespace TokenGen.Generator.Model;

/// <summary>The limits of a value for validation (JSON Schema, "A Vocabulary for Structural Validation").</summary>
internal sealed record LimitsModel
{
    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>The regular expression as the document writes it.</summary>
    public string? Pattern { get; init; }

    /// <summary>The regular expression as .NET writes it.</summary>
    public string? Expression { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    public string? MultipleOf { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool UniqueItems { get; init; }

    public int? MinProperties { get; init; }

    public int? MaxProperties { get; init; }

    /// <summary>The members that must be set.</summary>
    public EquatableArray<string> Required { get; init; } = [];

    /// <summary>The limits of each item of a list, or of each value of a map.</summary>
    public LimitsModel? Items { get; init; }

    /// <summary>Further limits of the same value, such as a second pattern.</summary>
    public LimitsModel? Also { get; init; }

    public bool IsEmpty => this == s_none;

    private static readonly LimitsModel s_none = new();
}
