using System.Buffers.Binary;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The declared members of a type as JSON names them, in the order in which the document declares them, which is the order in which
/// a server usually writes them. Immutable; one for each type.
/// </summary>
internal sealed class JsonMemberNames
{
    private const int BitsPerField = 64;

    private readonly string _type;
    private readonly string[] _names;
    private readonly ulong[] _required;

    // Made when a member comes in another order: two threads may both make it, and either will do.
    private Utf8Table? _table;

    /// <summary>Makes the table of a type.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member must come, 64 to an element; places beyond it need not come.</param>
    /// <param name="names">The names, unescaped and distinct.</param>
    public JsonMemberNames(string type, ulong[] required, string[] names)
    {
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

    /// <summary>The required members of one bit field that are not in <paramref name="seen"/>.</summary>
    internal ulong Missing(int field, ulong seen) => field < _required.Length ? _required[field] & ~seen : 0;

    /// <summary>The place of the member of that name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> utf8Name) => (_table ??= new Utf8Table(_names)).Find(utf8Name);

    /// <summary>Says which required members have not come.</summary>
    internal JsonReadException MissingMembers(ReadOnlySpan<ulong> seen, int offset)
    {
        var absent = new List<string>();
        for (var place = 0; place < _names.Length; place++)
        {
            if (IsRequired(place) && (seen[place / BitsPerField] & (1UL << place)) == 0) absent.Add(_names[place]);
        }

        return JsonReadException.Lacks(_type, absent, offset);
    }

    /// <summary>A member as it usually stands in a text.</summary>
    internal readonly struct Member
    {
        public Member(string name)
        {
            Literal = Encoding.UTF8.GetBytes($"\"{name}\":");
            Head = Utf8Table.HeadOf(Literal);
            if (Literal.Length is > sizeof(ulong) and <= 2 * sizeof(ulong)) Tail = Utf8Table.HeadOf(Literal.AsSpan(Literal.Length - sizeof(ulong)));
            HeadMask = Literal.Length >= sizeof(ulong) ? ulong.MaxValue : (1UL << (Literal.Length * 8)) - 1;

            // A name that JSON must escape never stands like that in a text that is JSON: no head is found under this mask.
            if (MustBeEscaped(name)) HeadMask = 0;
        }

        /// <summary>The name in quotes with its colon.</summary>
        public byte[] Literal { get; }

        /// <summary>The first eight bytes of <see cref="Literal"/>, and which of them count: one comparison refuses most others.</summary>
        public ulong Head { get; }

        public ulong HeadMask { get; }

        /// <summary>The last eight bytes of a <see cref="Literal"/> of 9 to 16 bytes.</summary>
        public ulong Tail { get; }

        private static bool MustBeEscaped(string name)
        {
            foreach (var character in name)
            {
                if (character is < ' ' or '"' or '\\') return true;
            }

            return false;
        }

        /// <summary>Whether a text that begins with <see cref="Head"/> goes on like the literal.</summary>
        public bool IsRestOf(ReadOnlySpan<byte> text)
        {
            var length = Literal.Length;
            if (length <= sizeof(ulong)) return true;
            if (length > 2 * sizeof(ulong)) return text.StartsWith(Literal);
            return text.Length >= length && BinaryPrimitives.ReadUInt64LittleEndian(text[(length - sizeof(ulong))..]) == Tail;
        }
    }
}
