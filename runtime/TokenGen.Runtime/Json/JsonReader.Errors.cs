using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>Reports members that the document requires and the object lacks.</summary>
    /// <param name="type">The type that is read, for the message.</param>
    /// <param name="missing">One bit for each name in <paramref name="names"/>, set when it is missing.</param>
    /// <param name="names">The JSON names of the required members, in the order of the bits.</param>
    /// <exception cref="JsonException">Always.</exception>
    [DoesNotReturn]
    public readonly void ThrowMissing(string type, ulong missing, params string[] names) => ThrowMissing(type, [missing], names);

    /// <summary>Reports members that the document requires and the object lacks, for types with more than 64 of them.</summary>
    /// <inheritdoc cref="ThrowMissing(string, ulong, string[])"/>
    [DoesNotReturn]
    public readonly void ThrowMissing(string type, ReadOnlySpan<ulong> missing, params string[] names)
    {
        var absent = new List<string>();
        for (var i = 0; i < names.Length && i / 64 < missing.Length; i++)
        {
            if ((missing[i / 64] & (1UL << (i % 64))) != 0) absent.Add(names[i]);
        }

        var list = string.Join(", ", absent.ConvertAll(static name => $"\"{name}\""));
        var message = absent.Count == 1 ? $"{type} lacks the required member {list}." : $"{type} lacks the required members {list}.";
        throw new JsonReadException(message, _objectEnd) { MissingMember = absent.Count > 0 ? absent[0] : null };
    }

    private readonly JsonReadException Expected(string what)
    {
        // A token is told by its first byte: see that it is one before it is called a wrong one. This throws otherwise.
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

    // The message never quotes the text: it may be a secret.
    private readonly JsonReadException Invalid(string message) => new(message, _position);

    /// <summary>What is thrown for a text that is no JSON at all, whatever type is read.</summary>
    private readonly JsonReadException Malformed(int position) =>
        new(position >= _json.Length ? "The text ends too early to be valid JSON." : "The text is not valid JSON.", position) { IsMalformed = true };

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
