using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Names;

/// <summary>The names that types have in the baseline.</summary>
internal sealed partial class TypeNaming
{
    /// <summary>The names in the baseline that are made from other names and are already used.</summary>
    private readonly HashSet<string> _made = new(StringComparer.Ordinal);

    /// <summary>Reserves the names of the baseline for the parts that have them there.</summary>
    private void ReserveBaselineNames()
    {
        foreach (string type in (_context.BaselineNames?.Types ?? []).ToList())
        {
            if (_scope.IsTaken(type))
            {
                _context.BaselineNames!.Refuse(type);
            }
            else
            {
                _scope.Take(type);
            }
        }
    }

    /// <summary>The name that the baseline gives to an inline schema.</summary>
    private string? InBaseline(NameHint hint, Located<IOpenApiSchema> schema, string content)
    {
        IEnumerable<string> names = hint.SharedNames(schema.Element).Select(static shared => shared.Name).Concat(hint.Choices());
        return _context.BaselineNames?.OfInline(schema.At, content, names);
    }

    /// <summary>
    /// Where to bind an inline schema. If its type was first found at another place with equal content, this returns the place whose parts
    /// have names in the baseline.
    /// </summary>
    public Located<IOpenApiSchema> HomeOf(NameHint hint, Located<IOpenApiSchema> schema, string content) =>
        InBaseline(hint, schema, content) is { } pinned && _context.BaselineNames!.HomeOf(pinned) is { } home ? home : schema;

    private string OfBaseline(NameHint? hint, string pinned, JsonPointer at)
    {
        string name = OfShared(pinned, at);
        if (hint is not null && !_hints.ContainsKey(name))
        {
            _hints.Add(name, hint);
        }

        return name;
    }

    /// <summary>Whether a name that is made from another name is in the baseline and not used yet.</summary>
    private bool IsMade(string name) => _context.BaselineNames?.IsMade(name) == true && _made.Add(name);
}
