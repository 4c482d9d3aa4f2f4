using System.ComponentModel;

namespace TokenGen.Json;

/// <summary>How far a <see cref="JsonReader"/> has come in an object, and which members it has met.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct JsonObjectReader
{
    private ulong _seen;
    private readonly ulong[]? _seenInAll;

    /// <summary>Nothing has been met yet.</summary>
    /// <param name="names">The members of the type.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public JsonObjectReader(JsonMemberNames names)
    {
        ArgumentNullException.ThrowIfNull(names);
        Names = names;
        if (!names.IsNarrow) _seenInAll = new ulong[names.Fields];
    }

    /// <summary>The place of the member the reader has just met, or -1 for one that the type does not declare.</summary>
    public int Place { get; private set; }

    internal JsonMemberNames Names { get; }

    /// <summary>The place that is expected next: servers write members in the order in which their document declares them.</summary>
    internal int Next { get; private set; }

    internal void Meet(int place)
    {
        Place = place;
        if (place < 0) return;
        Next = place + 1;
        if (_seenInAll is null)
        {
            // Of the places beyond, none is required.
            if (place < 64) _seen |= 1UL << place;
        }
        else if (place / 64 < _seenInAll.Length)
        {
            _seenInAll[place / 64] |= 1UL << place;
        }
    }

    /// <exception cref="JsonReadException">A required member has not come.</exception>
    internal readonly void RequireAll(int offset)
    {
        if (_seenInAll is null)
        {
            if (Names.Missing(0, _seen) != 0) throw Names.MissingMembers([_seen], offset);
            return;
        }

        for (var field = 0; field < _seenInAll.Length; field++)
        {
            if (Names.Missing(field, _seenInAll[field]) != 0) throw Names.MissingMembers(_seenInAll, offset);
        }
    }
}
