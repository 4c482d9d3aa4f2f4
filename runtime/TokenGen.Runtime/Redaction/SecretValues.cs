using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Redaction;

/// <summary>Finds the secret values in JSON that we wrote ourselves, as the texts they are.</summary>
internal static class SecretValues
{
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
