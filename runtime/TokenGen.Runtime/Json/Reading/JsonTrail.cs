using System.Text.Json;

namespace TokenGen.Json;

/// <summary>Reads a JSON text token by token, and tracks the objects and arrays around each token.</summary>
/// <param name="json">The text.</param>
internal ref struct JsonTrail(ReadOnlySpan<byte> json)
{
    private Utf8JsonReader _reader = new(json, isFinalBlock: false, state: default);

    /// <summary>The objects and arrays around the token, outermost first.</summary>
    public List<JsonLevel> Levels { get; } = [];

    /// <summary>The first byte of the token.</summary>
    public readonly long Position => _reader.TokenStartIndex;

    /// <summary>Whether the token is the name of a member.</summary>
    public readonly bool IsAtName => _reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="JsonException">The text is malformed from here on.</exception>
    public bool Read() => _reader.Read();

    /// <summary>Moves to the place of the token that was read. The end of an object or array has the place of the whole.</summary>
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

        if (Levels.Count > 0 && Levels[^1].IsArray)
        {
            Levels[^1].Index++;
        }
    }

    /// <summary>Enters the object or array that starts with the token, if there is one.</summary>
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
            // The name is not UTF-8, so the path cannot show it.
            return "?";
        }
    }
}

/// <summary>An object or array around a token.</summary>
internal sealed class JsonLevel
{
    public required bool IsArray { get; init; }

    /// <summary>The index of the current element of the array.</summary>
    public int Index { get; set; } = -1;

    /// <summary>The current member of the object; null before its first one.</summary>
    public string? Name { get; set; }
}
