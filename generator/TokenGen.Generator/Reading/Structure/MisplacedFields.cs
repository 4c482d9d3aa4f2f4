using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Structure;

/// <summary>
/// Fields that are known, but stand one level too high or too low: by wrong indentation, or because the author knows another version of the
/// specification. Without them, a body or a type is missing in the client.
/// </summary>
internal static class MisplacedFields
{
    private static readonly HashSet<string> s_ofOperations =
        new(["responses", "requestBody", "operationId", "security", "tags", "callbacks"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_methods =
        new(["get", "put", "post", "delete", "options", "head", "patch", "trace"], StringComparer.Ordinal);

    private static readonly HashSet<string> s_ofSchemas =
        new(["type", "properties", "items", "allOf", "oneOf", "anyOf"], StringComparer.Ordinal);

    /// <summary>What to do with an unknown field; null if it is not a misplaced one.</summary>
    /// <param name="kind">The object that has the field.</param>
    /// <param name="name">The field.</param>
    /// <param name="members">All fields of the object.</param>
    /// <param name="version">The version of the document.</param>
    public static string? Advice(ObjectKind kind, string name, JsonObject members, SpecVersion version) => kind switch
    {
        ObjectKind.PathItem when s_ofOperations.Contains(name) =>
            "it belongs to an operation: indent it as deep as the other fields of the method",
        ObjectKind.Operation when s_methods.Contains(name) =>
            "it belongs to the path: indent it only as deep as the other methods",
        ObjectKind.Response when IsNumber(name) =>
            "it belongs to the operation's 'responses': indent it only as deep as the other statuses",
        ObjectKind.Response or ObjectKind.RequestBody when name == "schema" && !members.ContainsKey("content") && version > SpecVersion.Swagger20 =>
            "write 'content: { application/json: { schema: … } }', with the media type of the body",
        ObjectKind.MediaType when s_ofSchemas.Contains(name) && !members.ContainsKey("schema") =>
            $"it belongs to a schema: write 'schema: {{ {name}: … }}'",
        ObjectKind.Parameter or ObjectKind.Header when s_ofSchemas.Contains(name) && version > SpecVersion.Swagger20
            && !members.ContainsKey("schema") && !members.ContainsKey("content") =>
            $"it belongs to a schema: write 'schema: {{ {name}: … }}'",
        _ => null,
    };

    private static bool IsNumber(string name) => KeySyntax.IsStatus(name) && name != "default";
}
