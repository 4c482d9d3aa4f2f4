namespace TokenGen.Generator.Baselines;

/// <summary>The facts of an API that callers depend on, sorted, so that two versions of a file merge line by line.</summary>
/// <param name="client">The full name of the client class.</param>
internal sealed class Baseline(string client)
{
    private readonly SortedDictionary<string, Section> _sections = new(StringComparer.Ordinal);

    public string Client => client;

    /// <summary>Sorted by key.</summary>
    public IReadOnlyCollection<Section> Sections => _sections.Values;

    public Section? Find(string key) => _sections.TryGetValue(key, out Section? section) ? section : null;

    /// <summary>Adds a section, unless one with that key exists.</summary>
    public bool TryAdd(Section section)
    {
        if (_sections.ContainsKey(section.Head.Key))
        {
            return false;
        }

        _sections.Add(section.Head.Key, section);
        return true;
    }
}
