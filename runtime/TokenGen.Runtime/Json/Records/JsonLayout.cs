namespace TokenGen.Json;

/// <summary>The members of a type and the places of their fields, as the loops of the runtime need them. Immutable.</summary>
/// <param name="members">Names and required members, as a reader looks for them.</param>
/// <param name="names">The names, by place.</param>
/// <param name="fields">The fields, by place.</param>
/// <param name="defaults">The places of optional members that a new object has from the start, such as constants.</param>
/// <param name="undeclared">What keeps undeclared members; null where nothing does.</param>
/// <param name="undeclaredDistance">Where its field lies.</param>
internal sealed class JsonLayout(
    JsonMemberNames members, string[] names, JsonField[] fields, int[] defaults, UndeclaredSlot? undeclared, nint undeclaredDistance)
{
    public JsonMemberNames Members { get; } = members;

    public string[] Names { get; } = names;

    public JsonField[] Fields { get; } = fields;

    public UndeclaredSlot? Undeclared { get; } = undeclared;

    public nint UndeclaredDistance { get; } = undeclaredDistance;

    /// <summary>Takes away what a new object has and one that is read need not have: an object that was read has only what was sent.</summary>
    public void ClearDefaults(ref byte origin)
    {
        foreach (var place in defaults) Fields[place].Slot.Clear(ref FieldAccess.FieldAt(ref origin, Fields[place].Distance));
    }
}
