namespace TokenGen.Json;

/// <summary>How far a <see cref="JsonReader"/> has come in an object, and which members it has met.</summary>
internal struct JsonObjectReader
{
    private ulong _seen;
    private readonly ulong[]? _seenInAll;

    /// <summary>Nothing has been met yet.</summary>
    /// <param name="names">The members of the type.</param>
    public JsonObjectReader(JsonMemberNames names)
    {
        Names = names;
        if (!names.IsNarrow) _seenInAll = new ulong[names.Fields];
    }

    /// <summary>The place of the member the reader has just met, or -1 for one that the type does not declare.</summary>
    public int Place { get; private set; }

    public JsonMemberNames Names { get; }

    /// <summary>The place that is expected next: servers write members in the order in which their document declares them.</summary>
    public int Next { get; private set; }

    public void Meet(int place)
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

    /// <summary>Whether a required member has not come.</summary>
    public readonly bool LacksRequired
    {
        get
        {
            if (_seenInAll is null) return Names.Missing(0, _seen) != 0;
            for (var word = 0; word < _seenInAll.Length; word++)
            {
                if (Names.Missing(word, _seenInAll[word]) != 0) return true;
            }

            return false;
        }
    }

    /// <summary>Whether the member is required and has not come.</summary>
    public readonly bool IsMissing(int place) =>
        place / 64 < Names.Fields && (Names.Missing(place / 64, _seenInAll is null ? _seen : _seenInAll[place / 64]) & (1UL << place)) != 0;

    /// <summary>Names the required members that have not come.</summary>
    public readonly JsonReadException Missing(int offset) => _seenInAll is null ? Names.MissingMembers([_seen], offset) : Names.MissingMembers(_seenInAll, offset);
}
