using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Redaction;

/// <summary>Finds the secret values in JSON that we wrote ourselves, as the texts they are.</summary>
internal static class SecretValues
{
    /// <summary>Gives what is secret in the body of a request.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> json, ApiOperation operation)
    {
        var members = operation.SecretMembers;
        List<string> values = [];
        if (json.IsEmpty || (members.Count == 0 && !operation.HasSecretRequest)) return values;

        // As in any text: this finds members in JSON that stands in a string as well.
        values.AddRange(SecretMembers.ValuesOf(json, members).SelectMany(static value => Spelling.LayersOf(value).Select(static layer => layer.Text)));
        try
        {
            if (operation.HasSecretRequest) AddAll(new JsonReader(json), values.Add);
            else AddMembers(new JsonReader(json), members, values.Add);
        }
        catch (JsonException)
        {
            // A JsonElement of the caller is written as it is, and can hold half of a surrogate pair. The values before it have been added.
        }

        return values;
    }

    /// <summary>Gives each scalar, however deep.</summary>
    /// <param name="value">Stands on the value.</param>
    /// <param name="add">Takes the texts.</param>
    public static void AddAll(JsonReader value, Action<string> add) => Visit(ref value, null, add);

    /// <summary>Gives each scalar of the members so named, however deep.</summary>
    /// <param name="value">Stands on the value.</param>
    /// <param name="names">The names.</param>
    /// <param name="add">Takes the texts.</param>
    public static void AddMembers(JsonReader value, IReadOnlyList<string> names, Action<string> add)
    {
        if (names.Count > 0) Visit(ref value, names, add);
    }

    /// <summary>Visits a value; all of it is secret when there are no names to look for.</summary>
    private static void Visit(ref JsonReader value, IReadOnlyList<string>? names, Action<string> add)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.StartObject:
                value.ReadStartObject();
                while (value.ReadName(out var name)) Visit(ref value, names is null || names.Contains(value.GetNameText(name), StringComparer.OrdinalIgnoreCase) ? null : names, add);
                break;
            case JsonTokenType.StartArray:
                value.ReadStartArray();
                while (!value.ReadEndArray()) Visit(ref value, names, add);
                break;
            default:
                if (value.ReadTextOrNull() is { } text && names is null) add(text);
                break;
        }
    }
}
