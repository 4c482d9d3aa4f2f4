using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Clients;

/// <summary>The names of the backing fields of one type: <c>_name</c> for <c>Name</c>.</summary>
internal sealed class FieldNames
{
    private readonly Dictionary<string, string> _byProperty = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public FieldNames(IEnumerable<string> properties)
    {
        string[] all = [.. properties];
        _taken.UnionWith(all);
        foreach (string property in all)
        {
            string camel = "_" + Identifier.Camel(property, property).TrimStart('_', '@');
            string name = _taken.Add(camel) ? camel : "_" + property;
            while (name != camel && !_taken.Add(name))
            {
                name = "_" + name;
            }

            _byProperty.Add(property, name);
        }
    }

    public string this[string property] => _byProperty[property];
}
