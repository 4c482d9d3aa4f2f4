using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Structure;

/// <summary>The versions of the specification that differ in structure.</summary>
internal enum SpecVersion
{
    Swagger20,
    OpenApi30,
    OpenApi31,
    OpenApi32,
}

internal static class SpecVersions
{
    /// <summary>The field that names the version, or null if the document has none.</summary>
    public static string? FieldOf(JsonObject root) =>
        root["openapi"] is JsonValue ? "openapi" : root["swagger"] is JsonValue ? "swagger" : null;

    /// <summary>The version as written, quoted or not.</summary>
    public static string Written(JsonObject root, string field)
    {
        JsonNode value = root[field]!;
        return value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
    }

    /// <summary>The usual name of a version, for messages.</summary>
    public static string Name(SpecVersion version) => version switch
    {
        SpecVersion.Swagger20 => "Swagger 2.0",
        SpecVersion.OpenApi30 => "OpenAPI 3.0",
        SpecVersion.OpenApi31 => "OpenAPI 3.1",
        _ => "OpenAPI 3.2",
    };

    /// <summary>Null for a version that is not supported.</summary>
    public static SpecVersion? Parse(string field, string written) => (field, string.Join(".", written.Trim().Split('.').Take(2))) switch
    {
        ("swagger", "2.0") => SpecVersion.Swagger20,
        ("openapi", "3.0") => SpecVersion.OpenApi30,
        ("openapi", "3.1") => SpecVersion.OpenApi31,
        ("openapi", "3.2") => SpecVersion.OpenApi32,
        _ => null,
    };
}
