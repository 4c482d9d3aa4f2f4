using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>The types that a schema names, one or a list of them.</summary>
internal static class SchemaTypes
{
    /// <summary>Empty where the schema names none, or one that is no text.</summary>
    public static List<string> Of(JsonObject schema) => schema["type"] switch
    {
        JsonArray types => [.. types.Where(static type => JsonWords.IsOfType(type, "string")).Select(static type => type!.GetValue<string>())],
        { } type when JsonWords.IsOfType(type, "string") => [type.GetValue<string>()],
        _ => [],
    };

    /// <summary>Whether a value is of one of the types; of any, where none is named.</summary>
    public static bool Allow(JsonObject schema, JsonNode? value) => schema["type"] switch
    {
        JsonArray => Of(schema) is var types && (types.Count == 0 || types.Exists(type => JsonWords.IsOfType(value, type))),
        { } type when JsonWords.IsOfType(type, "string") => JsonWords.IsOfType(value, type.GetValue<string>()),
        _ => true,
    };

    public static string Describe(List<string> types) => string.Join(" or ", types);
}
