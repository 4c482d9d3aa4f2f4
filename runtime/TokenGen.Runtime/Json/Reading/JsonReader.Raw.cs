using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>
    /// Reads any value as text: the content of a string, otherwise the JSON itself; <see langword="null"/> for <c>null</c>.
    /// </summary>
    internal string? ReadTextOrNull()
    {
        if (TryReadNull())
        {
            return null;
        }

        return TokenType == JsonTokenType.String ? ReadString() : StrictUtf8.GetString(ReadRaw());
    }

    /// <summary>Reads any value as the unchanged text of its JSON.</summary>
    /// <exception cref="JsonException">The JSON contains invalid UTF-8 or a lone surrogate.</exception>
    internal string ReadKeptText()
    {
        int start = _position;
        ReadOnlySpan<byte> raw = ReadRaw();
        RequireText(start, start + raw.Length);
        return StrictUtf8.GetString(raw);
    }

    /// <summary>Reads any value as its JSON.</summary>
    internal ReadOnlySpan<byte> ReadRaw()
    {
        int start = _position;
        int end = EndOfValue();
        MoveBehind(end);
        return _json[start..end];
    }
}
