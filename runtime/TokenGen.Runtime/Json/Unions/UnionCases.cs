using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>Receives the cases of a union from its type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCases
{
    private readonly List<UnionCase> _list = [];

    private UnionCases()
    {
    }

    /// <summary>Adds a case.</summary>
    /// <param name="codec">Reads and writes the case; its members and values distinguish it from the others.</param>
    /// <param name="tags">The discriminator values that select this case.</param>
    /// <returns>The case, to add further facts that distinguish it.</returns>
    public UnionCase Add(JsonCodec codec, params string[] tags)
    {
        UnionCase added = new(codec, tags);
        _list.Add(added);
        return added;
    }

    internal static UnionCase[] Of(JsonUnion union)
    {
        UnionCases cases = new();
        union.Map(cases);
        return [.. cases._list];
    }
}
