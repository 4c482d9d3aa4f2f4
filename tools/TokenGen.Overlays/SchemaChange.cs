namespace TokenGen.Overlays;

/// <summary>The values that servers sent at one place of a document, against its schema.</summary>
/// <param name="place">The schema.</param>
internal sealed class SchemaChange(SchemaPlace place)
{
    private readonly List<ObservedDifference> _differences = [];

    public SchemaPlace Place => place;

    public IReadOnlyList<ObservedDifference> Differences => _differences;

    /// <summary>Whether servers sent null.</summary>
    public bool IsNull => _differences.Exists(static difference => difference.Came == "null");

    /// <summary>The other observed kinds, in the words of schemas and in the order of observation.</summary>
    public IReadOnlyList<string> Kinds =>
        [.. _differences.Select(static difference => difference.Came).Where(static kind => kind != "null").Distinct()];

    public string Description => string.Join(" ", _differences.Select(static difference => difference.ToString()));

    public void Add(ObservedDifference difference) => _differences.Add(difference);
}
