namespace TokenGen.Json;

/// <summary>The members of a type and the places of their fields, for the loops of the runtime. Immutable.</summary>
/// <param name="members">Names and required members, for readers.</param>
/// <param name="names">The names, by place.</param>
/// <param name="fields">The fields, by place.</param>
/// <param name="defaults">The places of optional members that a new object has from the start, such as constants.</param>
/// <param name="undeclared">Keeps undeclared members; null if the type has no place for them.</param>
/// <param name="undeclaredDistance">The distance of the field for undeclared members.</param>
internal sealed class JsonLayout(
    JsonMemberNames members, string[] names, JsonField[] fields, int[] defaults, UndeclaredSlot? undeclared, nint undeclaredDistance)
{
    public JsonMemberNames Members { get; } = members;

    public string[] Names { get; } = names;

    public JsonField[] Fields { get; } = fields;

    public UndeclaredSlot? Undeclared { get; } = undeclared;

    public nint UndeclaredDistance { get; } = undeclaredDistance;

    /// <summary>Clears constructor defaults of optional members: an object read from JSON has only what was sent.</summary>
    public void ClearDefaults(ref byte origin)
    {
        foreach (int place in defaults)
        {
            Fields[place].Slot.Clear(ref FieldAccess.FieldAt(ref origin, Fields[place].Distance));
        }
    }
}
