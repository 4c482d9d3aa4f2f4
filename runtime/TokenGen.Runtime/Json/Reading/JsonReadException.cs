using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// A JSON text does not match the document. The message states what was expected. The only part of the text that it quotes is a short value
/// that a closed enum does not list.
/// </summary>
/// <remarks>Derives from <see cref="JsonException"/>, so that <see cref="JsonSerializer"/> adds its path and rethrows it.</remarks>
internal sealed class JsonReadException(string message, long offset) : JsonException(message)
{
    /// <summary>The first byte of the invalid token.</summary>
    public long Offset { get; } = offset;

    /// <summary>The message without the quoted value, for secret members, whose values must not appear in any text.</summary>
    public string? Unquoted { get; init; }

    /// <summary>Whether the text is not JSON at all, so that reading it as another type would fail, too.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>The first missing required member, if that is the error.</summary>
    public string? MissingMember { get; init; }

    /// <summary>The exception for an object that lacks required members.</summary>
    /// <param name="type">The name of the object's type, for the message.</param>
    /// <param name="names">The members, at least one.</param>
    /// <param name="offset">The end of the object.</param>
    public static JsonReadException Lacks(string type, IReadOnlyList<string> names, long offset)
    {
        string list = string.Join(", ", names.Select(static name => $"\"{name}\""));
        return new JsonReadException($"{type} lacks the required {(names.Count == 1 ? "member" : "members")} {list}.", offset) { MissingMember = names[0] };
    }
}
