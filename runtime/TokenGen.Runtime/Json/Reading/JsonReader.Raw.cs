using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads any value as text: a string's characters, else the JSON as it stands; <see langword="null"/> for <c>null</c>.</summary>
    internal string? ReadTextOrNull()
    {
        if (TryReadNull()) return null;
        return TokenType == JsonTokenType.String ? ReadString() : StrictUtf8.GetString(ReadRaw());
    }

    /// <summary>Reads any value as the characters of its JSON, just as it was written.</summary>
    /// <exception cref="JsonException">The JSON holds invalid UTF-8 or half of a surrogate pair.</exception>
    internal string ReadKeptText()
    {
        var start = _position;
        var raw = ReadRaw();
        RequireText(start, start + raw.Length);
        return StrictUtf8.GetString(raw);
    }

    /// <summary>Reads any value as the JSON it is.</summary>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        var start = _position;
        var end = EndOfValue();
        MoveBehind(end);
        return _json[start..end];
    }
}
