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

    /// <summary>Reads any value as the JSON it is.</summary>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        var start = _position;
        var end = EndOfValue();
        MoveBehind(end);
        return _json[start..end];
    }
}
