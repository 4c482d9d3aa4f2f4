using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reads any value as text: a string's characters, else the JSON as it stands; <see langword="null"/> for <c>null</c>.</summary>
    internal string? ReadTextOrNull()
    {
        if (TryReadNull()) return null;
        return _reader.TokenType == JsonTokenType.String ? ReadString() : StrictUtf8.GetString(ReadRaw());
    }

    /// <summary>Reads any value as the JSON it is. Only where the reader has the whole text.</summary>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        var start = (int)_reader.TokenStartIndex;
        PassValue();
        var raw = _json[start..(int)_reader.BytesConsumed];
        Advance();
        return raw;
    }
}
