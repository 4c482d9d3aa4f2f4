namespace TokenGen.Json;

/// <summary>The progress of a <see cref="JsonReader"/> in an object, and the members that it has read.</summary>
internal struct JsonObjectReader
{
    private ulong _seen;
    private readonly ulong[]? _seenInAll;

    /// <summary>Starts before the first member.</summary>
    /// <param name="names">The members of the type.</param>
    public JsonObjectReader(JsonMemberNames names)
    {
        Names = names;
        if (!names.IsNarrow)
        {
            _seenInAll = new ulong[names.Fields];
        }
    }

    /// <summary>The place of the member that the reader has just reached, or -1 for an undeclared member.</summary>
    public int Place { get; private set; }

    public JsonMemberNames Names { get; }

    /// <summary>The place that is expected next: servers usually write members in the order of their document.</summary>
    public int Next { get; private set; }

    public void Meet(int place)
    {
        Place = place;
        if (place < 0)
        {
            return;
        }

        Next = place + 1;
        if (_seenInAll is null)
        {
            // Later places have no required members.
            if (place < 64)
            {
                _seen |= 1UL << place;
            }
        }
        else if (place / 64 < _seenInAll.Length)
        {
            _seenInAll[place / 64] |= 1UL << place;
        }
    }

    /// <summary>Whether a required member is missing.</summary>
    public readonly bool LacksRequired
    {
        get
        {
            if (_seenInAll is null)
            {
                return Names.Missing(0, _seen) != 0;
            }

            for (int word = 0; word < _seenInAll.Length; word++)
            {
                if (Names.Missing(word, _seenInAll[word]) != 0)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Whether the member is required and missing.</summary>
    public readonly bool IsMissing(int place) =>
        place / 64 < Names.Fields && (Names.Missing(place / 64, _seenInAll is null ? _seen : _seenInAll[place / 64]) & (1UL << place)) != 0;

    /// <summary>The exception that names the missing required members.</summary>
    public readonly JsonReadException Missing(int offset) =>
        _seenInAll is null ? Names.MissingMembers([_seen], offset) : Names.MissingMembers(_seenInAll, offset);
}
