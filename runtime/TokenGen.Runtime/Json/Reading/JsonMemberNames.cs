using System.Buffers.Binary;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The declared members of a type with their JSON names, in the order of the document, which is usually the order of the server. Immutable;
/// one instance per type.
/// </summary>
internal sealed class JsonMemberNames
{
    private const int BitsPerField = 64;

    private readonly string _type;
    private readonly string[] _names;
    private readonly ulong[] _required;

    // Made when members arrive in another order. Two threads may both make it; either result is correct.
    private Utf8Table? _table;

    /// <summary>Makes the table of a type.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member is required, 64 per element; members at later places are optional.</param>
    /// <param name="names">The names, unescaped and distinct.</param>
    public JsonMemberNames(string type, ulong[] required, string[] names)
    {
        _type = type;
        _names = names;
        _required = required;
        Members = new Member[names.Length];
        for (int place = 0; place < names.Length; place++)
        {
            Members[place] = new Member(names[place]);
        }
    }

    /// <summary>The members by place.</summary>
    internal Member[] Members { get; }

    /// <summary>Whether one bit field covers all required members.</summary>
    internal bool IsNarrow => _required.Length <= 1;

    /// <summary>The number of bit fields that cover the required members.</summary>
    internal int Fields => _required.Length;

    /// <summary>Whether a member is required.</summary>
    internal bool IsRequired(int place) =>
        place / BitsPerField < _required.Length && (_required[place / BitsPerField] & (1UL << place)) != 0;

    /// <summary>The required members of one bit field that are not in <paramref name="seen"/>.</summary>
    internal ulong Missing(int field, ulong seen) => field < _required.Length ? _required[field] & ~seen : 0;

    /// <summary>The place of the member with that name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> utf8Name) => (_table ??= new Utf8Table(_names)).Find(utf8Name);

    /// <summary>The exception that names the missing required members.</summary>
    internal JsonReadException MissingMembers(ReadOnlySpan<ulong> seen, int offset)
    {
        List<string> absent = new();
        for (int place = 0; place < _names.Length; place++)
        {
            if (IsRequired(place) && (seen[place / BitsPerField] & (1UL << place)) == 0)
            {
                absent.Add(_names[place]);
            }
        }

        return JsonReadException.Lacks(_type, absent, offset);
    }

    /// <summary>A member in its usual form within a text.</summary>
    internal readonly struct Member
    {
        public Member(string name)
        {
            Literal = Encoding.UTF8.GetBytes($"\"{name}\":");
            Head = Utf8Table.HeadOf(Literal);
            if (Literal.Length is > sizeof(ulong) and <= 2 * sizeof(ulong))
            {
                Tail = Utf8Table.HeadOf(Literal.AsSpan(Literal.Length - sizeof(ulong)));
            }

            HeadMask = Literal.Length >= sizeof(ulong) ? ulong.MaxValue : (1UL << (Literal.Length * 8)) - 1;

            // A name that needs escapes never has this form in valid JSON, so a mask of zero makes every comparison fail.
            if (MustBeEscaped(name))
            {
                HeadMask = 0;
            }
        }

        /// <summary>The name in quotes with its colon.</summary>
        public byte[] Literal { get; }

        /// <summary>
        /// The first eight bytes of <see cref="Literal"/>, and a mask of the relevant ones: one comparison rejects most other members.
        /// </summary>
        public ulong Head { get; }

        public ulong HeadMask { get; }

        /// <summary>The last eight bytes of a <see cref="Literal"/> of 9 to 16 bytes.</summary>
        public ulong Tail { get; }

        private static bool MustBeEscaped(string name)
        {
            foreach (char character in name)
            {
                if (character is < ' ' or '"' or '\\')
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>Whether a text that starts with <see cref="Head"/> continues like the literal.</summary>
        public bool IsRestOf(ReadOnlySpan<byte> text)
        {
            int length = Literal.Length;
            if (length <= sizeof(ulong))
            {
                return true;
            }

            if (length > 2 * sizeof(ulong))
            {
                return text.StartsWith(Literal);
            }

            return text.Length >= length && BinaryPrimitives.ReadUInt64LittleEndian(text[(length - sizeof(ulong))..]) == Tail;
        }
    }
}
