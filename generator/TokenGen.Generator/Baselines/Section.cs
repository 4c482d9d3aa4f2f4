namespace TokenGen.Generator.Baselines;

/// <summary>An operation or a type, and the facts about its parts.</summary>
internal sealed class Section(Fact head)
{
    private readonly SortedDictionary<string, Fact> _facts = new(StringComparer.Ordinal);

    public Fact Head => head;

    /// <summary>Sorted by key.</summary>
    public IReadOnlyCollection<Fact> Facts => _facts.Values;

    public Fact? Find(string key) => _facts.TryGetValue(key, out Fact? fact) ? fact : null;

    /// <summary>Adds a fact, unless one with that key exists.</summary>
    public bool TryAdd(Fact fact)
    {
        if (_facts.ContainsKey(fact.Key))
        {
            return false;
        }

        _facts.Add(fact.Key, fact);
        return true;
    }
}
