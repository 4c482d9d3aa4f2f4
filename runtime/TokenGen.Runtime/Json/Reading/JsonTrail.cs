using System.Text.Json;

namespace TokenGen.Json;

/// <summary>Goes through a JSON text, token by token, and knows which objects and arrays each token stands in.</summary>
/// <param name="json">The text.</param>
internal ref struct JsonTrail(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _reader = new(json, isFinalBlock: false, state: default);

    /// <summary>The objects and arrays around the token, the outermost first.</summary>
    public List<JsonLevel> Levels { get; } = [];

    /// <summary>The byte where the token begins.</summary>
    public readonly long Position => _reader.TokenStartIndex;

    /// <summary>Whether the token is the name of a member.</summary>
    public readonly bool IsAtName => _reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="JsonException">The text is malformed from here on.</exception>
    public bool Read() => _reader.Read();

    /// <summary>Moves to the place of the token that was read. The end of an object or array is at the place of the whole.</summary>
    public void Follow()
    {
        switch (_reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                Levels[^1].Name = NameOf();
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Levels.RemoveAt(Levels.Count - 1);
                return;
        }

        if (Levels.Count > 0 && Levels[^1].IsArray) Levels[^1].Index++;
    }

    /// <summary>Moves into the object or array that begins with the token, if one does.</summary>
    public readonly void Enter()
    {
        if (_reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            Levels.Add(new JsonLevel { IsArray = _reader.TokenType == JsonTokenType.StartArray });
        }
    }

    private readonly string NameOf()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The name is not UTF-8; the place is the best that can be said.
            return "?";
        }
    }
}

/// <summary>An object or array around a token.</summary>
internal sealed class JsonLevel
{
    public required bool IsArray { get; init; }

    /// <summary>The element of the array.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The member of the object; null in front of its first one.</summary>
    public string? Name { get; set; }
}
