using System.Text.Json;

namespace TokenGen.Json;

/// <summary>A JSON text that is not what the document declares. The message says what was expected. It quotes nothing of the text but a short value that a closed enum does not list.</summary>
/// <remarks>A <see cref="JsonException"/>, so that <see cref="JsonSerializer"/> adds its path and passes it on.</remarks>
internal sealed class JsonReadException(string message, long offset) : JsonException(message)
{
    /// <summary>The byte of the text where the token begins that is wrong.</summary>
    public long Offset { get; } = offset;

    /// <summary>What is wrong without the value, where the message quotes it: the value of a secret member must not be in any text.</summary>
    public string? Unquoted { get; init; }

    /// <summary>Whether it is no JSON text at all, so that reading it as another type would not help.</summary>
    public bool IsMalformed { get; init; }

    /// <summary>The first required member that is missing, when that is what is wrong.</summary>
    public string? MissingMember { get; init; }

    /// <summary>An object that lacks members it must have.</summary>
    /// <param name="type">What the object is.</param>
    /// <param name="names">The members, at least one.</param>
    /// <param name="offset">Where the object ends.</param>
    public static JsonReadException Lacks(string type, IReadOnlyList<string> names, long offset)
    {
        var list = string.Join(", ", names.Select(static name => $"\"{name}\""));
        return new JsonReadException($"{type} lacks the required {(names.Count == 1 ? "member" : "members")} {list}.", offset) { MissingMember = names[0] };
    }
}
