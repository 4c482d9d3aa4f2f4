using System.Buffers.Binary;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    // The number of members that may be absent before the name is looked up: up to here, comparing each is faster than a search.
    private const int LookAhead = 8;

    /// <summary>Enters an object with known members.</summary>
    /// <param name="names">Its members.</param>
    /// <exception cref="JsonException">The value is not an object.</exception>
    internal JsonObjectReader ReadStartObject(JsonMemberNames names)
    {
        ReadStartObject();
        return new JsonObjectReader(names);
    }

    /// <summary>Reads the name of the next member, or leaves the object.</summary>
    /// <param name="members">The result of <see cref="ReadStartObject(JsonMemberNames)"/>; its place identifies the member.</param>
    /// <returns><see langword="false"/> if the object ends here; its end was read.</returns>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    internal bool ReadMember(scoped ref JsonObjectReader members)
    {
        if (Current != '"')
        {
            return ReadName(out _);
        }

        ReadOnlySpan<byte> text = _json[_position..];
        if (text.Length < sizeof(ulong))
        {
            return ReadAnyMember(ref members);
        }

        ulong head = BinaryPrimitives.ReadUInt64LittleEndian(text);
        JsonMemberNames.Member[] known = members.Names.Members;
        int last = Math.Min(known.Length, members.Next + LookAhead);
        for (int place = members.Next; place < last; place++)
        {
            ref readonly JsonMemberNames.Member member = ref known[place];
            if ((head & member.HeadMask) != member.Head)
            {
                continue;
            }

            if (!member.IsRestOf(text))
            {
                continue;
            }

            _nameStart = _position;
            _position = SkipSpace(_position + member.Literal.Length);
            members.Meet(place);
            return true;
        }

        return ReadAnyMember(ref members);
    }

    // Reads a member that is out of order, contains spaces or escapes, or is unknown.
    private bool ReadAnyMember(scoped ref JsonObjectReader members)
    {
        if (!ReadName(out ReadOnlySpan<byte> name))
        {
            return false;
        }

        members.Meet(members.Names.Find(name));
        return true;
    }

    /// <summary>The name of the current member.</summary>
    /// <exception cref="JsonException">The name contains invalid UTF-8.</exception>
    internal readonly string GetMemberName()
    {
        int end = EndOfString(_nameStart, out bool isEscaped);
        return GetString(TextOf(_nameStart, end, isEscaped), _nameStart);
    }

    /// <summary>Keeps the current member, name and value unchanged.</summary>
    /// <param name="members">The members to add it to. Only the reader adds to a value, before it is returned.</param>
    /// <exception cref="JsonException">The value is not JSON, or contains invalid UTF-8 or an unpaired surrogate.</exception>
    public void KeepMember(ref JsonMembers members)
    {
        // Reading the value may change the start of the name to that of a nested object.
        int start = _nameStart;
        int end = EndOfValue();
        RequireText(start, end);
        JsonMembers.Append(ref members, _json[start..end]);
        MoveBehind(end);
    }
}
