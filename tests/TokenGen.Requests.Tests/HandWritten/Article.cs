namespace HandWritten;

/// <summary>Hand-written members of the record.</summary>
public partial record Article
{
    /// <summary>The name without surrounding spaces.</summary>
    public required string Name { get => NameInJson; init => NameInJson = value.Trim(); }

    /// <summary>The price. It has no JSON member itself; <see cref="DisplayPrice"/> has one.</summary>
    public decimal? Price => DisplayPrice is null ? null : decimal.Parse(DisplayPrice, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The price as text, always with a point instead of a comma.</summary>
    public string? DisplayPrice { get => DisplayPriceInJson?.Replace(',', '.'); init => DisplayPriceInJson = value; }

    /// <summary>The tags, never null.</summary>
    public IReadOnlyList<string>? Tags { get => TagsInJson ?? []; init => TagsInJson = value; }

    /// <summary>Articles with the same name are equal.</summary>
    public bool Equals(Article? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
