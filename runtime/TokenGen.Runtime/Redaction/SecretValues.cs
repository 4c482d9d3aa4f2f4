using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Redaction;

/// <summary>Finds the secret values in JSON that we wrote ourselves, decoded.</summary>
internal static class SecretValues
{
    /// <summary>Returns the secrets in the body of a request.</summary>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> json, ApiOperation operation)
    {
        IReadOnlyList<string> members = operation.SecretMembers;
        List<string> values = [];
        if (json.IsEmpty || (members.Count == 0 && !operation.HasSecretRequest))
        {
            return values;
        }

        // Searched like any text, to find members of JSON inside a string, too.
        values.AddRange(
            SecretMembers.ValuesOf(json, members).SelectMany(static value => Spelling.LayersOf(value).Select(static layer => layer.Text)));
        try
        {
            if (operation.HasSecretRequest)
            {
                AddAll(new JsonReader(json), values.Add);
            }
            else
            {
                AddMembers(new JsonReader(json), members, values.Add);
            }
        }
        catch (JsonException)
        {
            // A JsonElement of the caller is written unchanged, and can contain a lone surrogate. The values before it were added.
        }

        return values;
    }

    /// <summary>Returns each scalar, at any depth.</summary>
    /// <param name="value">Positioned at the value.</param>
    /// <param name="add">Receives the texts.</param>
    public static void AddAll(JsonReader value, Action<string> add) => Visit(ref value, null, add);

    /// <summary>Returns each scalar in the members with the given names, at any depth.</summary>
    /// <param name="value">Positioned at the value.</param>
    /// <param name="names">The names.</param>
    /// <param name="add">Receives the texts.</param>
    public static void AddMembers(JsonReader value, IReadOnlyList<string> names, Action<string> add)
    {
        if (names.Count > 0)
        {
            Visit(ref value, names, add);
        }
    }

    /// <summary>Visits a value; without names, all of it is secret.</summary>
    private static void Visit(ref JsonReader value, IReadOnlyList<string>? names, Action<string> add)
    {
        switch (value.TokenType)
        {
            case JsonTokenType.StartObject:
                value.ReadStartObject();
                while (value.ReadName(out ReadOnlySpan<byte> name))
                {
                    Visit(ref value, names is null
                        || names.Contains(value.GetNameText(name), StringComparer.OrdinalIgnoreCase) ? null : names, add);
                }

                break;
            case JsonTokenType.StartArray:
                value.ReadStartArray();
                while (!value.ReadEndArray())
                {
                    Visit(ref value, names, add);
                }

                break;
            default:
                if (value.ReadTextOrNull() is { } text && names is null)
                {
                    add(text);
                }

                break;
        }
    }
}
