using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>The types that a schema declares: one name or a list.</summary>
internal static class SchemaTypes
{
    /// <summary>Empty if the schema declares no type, or one that is not a string.</summary>
    public static List<string> Of(JsonObject schema) => schema["type"] switch
    {
        JsonArray types =>
            [.. types.Where(static type => JsonWords.IsOfType(type, "string")).Select(static type => type!.GetValue<string>())],
        { } type when JsonWords.IsOfType(type, "string") => [type.GetValue<string>()],
        _ => [],
    };

    /// <summary>Whether a value has one of the declared types; always true if none is declared.</summary>
    public static bool Allow(JsonObject schema, JsonNode? value) => schema["type"] switch
    {
        JsonArray => Of(schema) is var types && (types.Count == 0 || types.Exists(type => JsonWords.IsOfType(value, type))),
        { } type when JsonWords.IsOfType(type, "string") => JsonWords.IsOfType(value, type.GetValue<string>()),
        _ => true,
    };

    public static string Describe(List<string> types) => string.Join(" or ", types);
}
