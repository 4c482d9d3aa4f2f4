namespace TokenGen.Overlays;

/// <summary>What servers sent at one place of a document instead of what its schema declares.</summary>
/// <param name="place">The schema.</param>
internal sealed class SchemaChange(SchemaPlace place)
{
    private readonly List<ObservedDifference> _differences = [];

    public SchemaPlace Place => place;

    public IReadOnlyList<ObservedDifference> Differences => _differences;

    /// <summary>Whether null came.</summary>
    public bool IsNull => _differences.Exists(static difference => difference.Came == "null");

    /// <summary>The other kinds that came, as a schema calls them, in the order in which they were observed.</summary>
    public IReadOnlyList<string> Kinds => [.. _differences.Select(static difference => difference.Came).Where(static kind => kind != "null").Distinct()];

    public string Description => string.Join(" ", _differences.Select(static difference => difference.ToString()));

    public void Add(ObservedDifference difference) => _differences.Add(difference);
}
