using System.Buffers.Binary;
using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The declared members of a type as JSON names them, in the order in which the document declares them, which is the order in which
/// a server usually writes them. Immutable; one for each type.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMemberNames
{
    private const int BitsPerField = 64;

    private readonly string _type;
    private readonly string[] _names;
    private readonly ulong[] _required;
    private int[]? _table;

    /// <summary>Makes the table of a type with up to 64 members.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member must come.</param>
    /// <param name="names">The names, unescaped and distinct.</param>
    /// <exception cref="ArgumentNullException"><paramref name="names"/> is null.</exception>
    public JsonMemberNames(string type, ulong required, params string[] names)
        : this(type, [required], names)
    {
    }

    /// <summary>Makes the table of a type.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member must come, 64 to an element; places beyond it need not come.</param>
    /// <param name="names">The names, unescaped and distinct.</param>
    /// <exception cref="ArgumentNullException"><paramref name="required"/> or <paramref name="names"/> is null.</exception>
    public JsonMemberNames(string type, ulong[] required, params string[] names)
    {
        ArgumentNullException.ThrowIfNull(required);
        ArgumentNullException.ThrowIfNull(names);
        _type = type;
        _names = names;
        _required = required;
        Members = new Member[names.Length];
        for (var place = 0; place < names.Length; place++) Members[place] = new Member(names[place]);
    }

    /// <summary>What is looked for, by place.</summary>
    internal Member[] Members { get; }

    /// <summary>Whether a single bit field watches all required members.</summary>
    internal bool IsNarrow => _required.Length <= 1;

    /// <summary>How many bit fields watch the required members.</summary>
    internal int Fields => _required.Length;

    /// <summary>Whether a member must come.</summary>
    internal bool IsRequired(int place) => place / BitsPerField < _required.Length && (_required[place / BitsPerField] & (1UL << place)) != 0;

    /// <summary>The required members among the first 64 that are not in <paramref name="seen"/>.</summary>
    internal ulong Missing(int field, ulong seen) => field < _required.Length ? _required[field] & ~seen : 0;

    /// <summary>The place of the member of that name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> utf8Name)
    {
        // Two threads may both make it; either will do.
        var table = _table ??= MakeTable();
        for (var slot = Hash(utf8Name) & (table.Length - 1); ; slot = (slot + 1) & (table.Length - 1))
        {
            var place = table[slot] - 1;
            if (place < 0 || utf8Name.SequenceEqual(Members[place].Name)) return place;
        }
    }

    /// <summary>Says which required members have not come.</summary>
    internal JsonReadException MissingMembers(ReadOnlySpan<ulong> seen, int offset)
    {
        var absent = new List<string>();
        for (var place = 0; place < _names.Length; place++)
        {
            if (IsRequired(place) && (seen[place / BitsPerField] & (1UL << place)) == 0) absent.Add(_names[place]);
        }

        var list = string.Join(", ", absent.ConvertAll(static name => $"\"{name}\""));
        var message = absent.Count == 1 ? $"{_type} lacks the required member {list}." : $"{_type} lacks the required members {list}.";
        return new JsonReadException(message, offset) { MissingMember = absent[0] };
    }

    // At most half full, so that a search ends soon.
    private int[] MakeTable()
    {
        var size = 4;
        while (size < Members.Length * 2) size *= 2;
        var table = new int[size];
        for (var place = 0; place < Members.Length; place++)
        {
            var slot = Hash(Members[place].Name) & (size - 1);
            while (table[slot] != 0) slot = (slot + 1) & (size - 1);
            table[slot] = place + 1;
        }

        return table;
    }

    // The ends of a name tell it from its neighbours, whatever its length.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        const ulong spread = 0x9E3779B97F4A7C15;
        var head = Head(name);
        var tail = name.Length > sizeof(ulong) ? BinaryPrimitives.ReadUInt64LittleEndian(name[^sizeof(ulong)..]) : (ulong)name.Length;
        return (int)(unchecked(((head * spread) ^ tail) * spread) >> 33);
    }

    private static ulong Head(ReadOnlySpan<byte> text)
    {
        if (text.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(text);
        ulong head = 0;
        for (var i = text.Length - 1; i >= 0; i--) head = (head << 8) | text[i];
        return head;
    }

    /// <summary>A member as it usually stands in a text.</summary>
    internal readonly struct Member
    {
        public Member(string name)
        {
            Name = Encoding.UTF8.GetBytes(name);
            Literal = Encoding.UTF8.GetBytes($"\"{name}\":");
            Head = Head(Literal);
            HeadMask = Literal.Length >= sizeof(ulong) ? ulong.MaxValue : (1UL << (Literal.Length * 8)) - 1;
        }

        public byte[] Name { get; }

        /// <summary>The name in quotes with its colon. A name that JSON must escape never stands like that in a text.</summary>
        public byte[] Literal { get; }

        /// <summary>The first eight bytes of <see cref="Literal"/>, and which of them count: one comparison refuses most others.</summary>
        public ulong Head { get; }

        public ulong HeadMask { get; }
    }
}
