using System.Text.Json;

namespace TokenGen.Json;

/// <summary>A JSON object text with the unknown members of one object. It grows only while that object is read.</summary>
internal sealed class JsonMemberText
{
    // Always a complete object: "{", the members, "}".
    private byte[] _json;
    private int _length;
    private object? _parsed;

    public JsonMemberText(ReadOnlySpan<byte> member)
    {
        // The first member gets exactly the space that it needs, because one unknown member is the most common case.
        _length = member.Length + 2;
        _json = new byte[_length];
        _json[0] = (byte)'{';
        member.CopyTo(_json.AsSpan(1));
        _json[_length - 1] = (byte)'}';
    }

    public ReadOnlySpan<byte> Members => _json.AsSpan(1, _length - 2);

    /// <exception cref="JsonException">A name or value that was skipped without a check is not valid Unicode.</exception>
    public JsonElement Parsed
    {
        get
        {
            // Two threads may both parse; either result is correct.
            if (_parsed is JsonElement parsed)
            {
                return parsed;
            }

            Utf8JsonReader reader = new(_json.AsSpan(0, _length));
            parsed = JsonElement.ParseValue(ref reader);
            _parsed = parsed;
            return parsed;
        }
    }

    public void Append(ReadOnlySpan<byte> member)
    {
        int needed = checked(_length + member.Length + 1);
        if (needed > _json.Length)
        {
            Array.Resize(ref _json, (int)Math.Max(needed, Math.Min(2L * _json.Length, int.MaxValue / 2)));
        }

        _json[_length - 1] = (byte)',';
        member.CopyTo(_json.AsSpan(_length));
        _length = needed;
        _json[_length - 1] = (byte)'}';
    }
}
