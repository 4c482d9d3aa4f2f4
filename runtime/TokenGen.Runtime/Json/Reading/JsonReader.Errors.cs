using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>The exception for the object just read, which lacks a required member.</summary>
    internal readonly JsonReadException Lacks(string type, string name) =>
        JsonReadException.Lacks(type, [name], _objectEnd);

    private readonly JsonReadException Expected(string what)
    {
        // The first byte decides the type of a token. The whole token is checked before the message calls it a value of that type; this
        // throws if it is malformed.
        if (TokenType is not (JsonTokenType.StartObject or JsonTokenType.EndObject or JsonTokenType.StartArray or JsonTokenType.EndArray))
        {
            EndOfScalar(_position);
        }

        return Invalid($"Expected {what}, found {Describe()}.");
    }

    private readonly JsonReadException NotANumber(string what) => TokenType == JsonTokenType.Number
        ? Invalid($"The number is not {what}.")
        : Expected(what);

    private readonly JsonReadException NotAText(string what) => TokenType == JsonTokenType.String
        ? Invalid($"The string is not {what}.")
        : Expected("a string");

    // The message never quotes the text, which may be secret.
    private readonly JsonReadException Invalid(string message) => new(message, _position);

    /// <summary>The exception for a text that is not JSON, whatever type is read.</summary>
    private readonly JsonReadException Malformed(int position) =>
        new(position >= _json.Length ? "The text ends too early to be valid JSON." : "The text is not valid JSON.", position) { IsMalformed = true };

    private static JsonReadException NoText(int start) => new("The text contains invalid UTF-8 or an unpaired surrogate.", start);

    private static JsonReadException TooDeep(int position) =>
        new("The text is more than 64 levels deep.", position) { IsMalformed = true };

    private readonly string Describe() => TokenType switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.EndObject => "the end of an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.EndArray => "the end of an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a boolean",
    };
}
