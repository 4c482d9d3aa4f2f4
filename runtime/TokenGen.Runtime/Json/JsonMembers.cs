using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen;

/// <summary>
/// The members of a JSON object that the document does not declare. They are kept unchanged, so a value that is read and written again
/// loses nothing. They are parsed only when accessed, and are equal if their bytes are equal.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "They are the members of an object, not a collection of its own.")]
public readonly struct JsonMembers : IReadOnlyCollection<KeyValuePair<string, JsonElement>>, IEquatable<JsonMembers>
{
    // A single reference, null if there are no members, because every generated record holds one of these.
    private readonly JsonMemberText? _text;

    private JsonMembers(JsonMemberText text) => _text = text;

    /// <summary>Whether there are no members.</summary>
    public bool IsEmpty => _text is null;

    /// <summary>The number of members; a name that occurs twice counts twice.</summary>
    /// <exception cref="JsonException">The members are not valid JSON text (invalid UTF-8 in a name).</exception>
    public int Count
    {
        get
        {
            int count = 0;
            foreach (KeyValuePair<string, JsonElement> _ in this)
            {
                count++;
            }

            return count;
        }
    }

    /// <summary>The members as the text between the braces of an object.</summary>
    internal ReadOnlySpan<byte> RawMembers => _text is null ? default : _text.Members;

    /// <summary>Creates the members from a JSON object.</summary>
    /// <param name="jsonObject">A JSON object, at most 64 levels deep.</param>
    /// <returns>Its members.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="jsonObject"/> is null.</exception>
    /// <exception cref="JsonException">The text is not one JSON object.</exception>
    public static JsonMembers Parse([StringSyntax(StringSyntaxAttribute.Json)] string jsonObject)
    {
        ArgumentNullException.ThrowIfNull(jsonObject);
        JsonMembers members = default;
        JsonReader reader = new(Encoding.UTF8.GetBytes(jsonObject));
        reader.ReadStartObject();
        while (reader.ReadName(out _))
        {
            reader.KeepMember(ref members);
        }

        reader.ReadEnd();
        return members;
    }

    /// <summary>Finds a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; the last one if the name occurs more than once.</param>
    /// <returns>Whether the member exists.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public bool TryGetValue(string name, out JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = default;
        return _text is not null && _text.Parsed.TryGetProperty(name, out value);
    }

    /// <summary>Enumerates the members in their original order.</summary>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator()
    {
        if (_text is null)
        {
            yield break;
        }

        foreach (JsonProperty member in _text.Parsed.EnumerateObject())
        {
            yield return new KeyValuePair<string, JsonElement>(member.Name, member.Value);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(JsonMembers other) => RawMembers.SequenceEqual(other.RawMembers);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is JsonMembers other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 17;
        foreach (byte octet in RawMembers)
        {
            hash = unchecked(hash * 31 + octet);
        }

        return hash;
    }

    /// <summary>Whether both are equal, byte for byte.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JsonMembers left, JsonMembers right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JsonMembers left, JsonMembers right) => !left.Equals(right);

    /// <summary>The names, never the values, which may be secret.</summary>
    public override string ToString() => $"{{ {string.Join(", ", this.Select(static member => member.Key))} }}";

    /// <summary>Adds the text of a member: name, colon, value.</summary>
    internal static void Append(ref JsonMembers members, ReadOnlySpan<byte> utf8Member)
    {
        if (members._text is { } text)
        {
            text.Append(utf8Member);
        }
        else
        {
            members = new JsonMembers(new JsonMemberText(utf8Member));
        }
    }
}
