using Microsoft.OpenApi;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>The C# scalar for a type and format (OpenAPI format registry).</summary>
internal static class ScalarFormats
{
    /// <summary>The scalar, and whether the format was known; a missing format is known.</summary>
    public static (ScalarKind Kind, bool IsKnown) Of(JsonSchemaType type, string? format, TargetFramework framework) => type switch
    {
        JsonSchemaType.Boolean => (ScalarKind.Boolean, string.IsNullOrEmpty(format)),
        JsonSchemaType.Integer => Integer(format),
        JsonSchemaType.Number => Number(format),
        _ => Text(format, framework),
    };

    /// <summary>Whether the format is one of numbers.</summary>
    public static bool IsNumeric(string? format) => Integer(format).IsKnown || Number(format).IsKnown;

    /// <summary>An integer without a format may be of any size; 64 bits hold what servers send, and lose nothing that 32 would keep.</summary>
    private static (ScalarKind Kind, bool IsKnown) Integer(string? format) => format switch
    {
        "int32" or "int16" or "int8" or "uint8" or "uint16" => (ScalarKind.Int32, true),
        null or "" or "int64" or "uint32" => (ScalarKind.Int64, true),
        "uint64" => (ScalarKind.UInt64, true),
        _ => (ScalarKind.Int64, false),
    };

    private static (ScalarKind Kind, bool IsKnown) Number(string? format) => format switch
    {
        null or "" or "double" => (ScalarKind.Double, true),
        "float" => (ScalarKind.Single, true),
        "decimal" or "decimal128" => (ScalarKind.Decimal, true),
        "int32" => (ScalarKind.Int32, true),
        "int64" => (ScalarKind.Int64, true),
        _ => (ScalarKind.Double, false),
    };

    private static (ScalarKind Kind, bool IsKnown) Text(string? format, TargetFramework framework) => format switch
    {
        "date-time" => (ScalarKind.DateTimeOffset, true),
        "date" => (framework.HasDateOnly ? ScalarKind.DateOnly : ScalarKind.Date, true),
        "time" => (ScalarKind.String, true),
        "duration" => (ScalarKind.String, true),
        "uuid" or "guid" => (ScalarKind.Guid, true),
        "uri" or "url" => (ScalarKind.Uri, true),
        "byte" => (ScalarKind.Bytes, true),
        "base64url" => (ScalarKind.Base64Url, true),
        null or "" or "password" or "email" or "hostname" or "ipv4" or "ipv6" or "uri-reference" or "uri-template" or "regex"
            or "json-pointer" or "binary" or "idn-email" or "idn-hostname" or "iri" or "iri-reference" or "html" or "markdown" =>
            (ScalarKind.String, true),
        _ => (ScalarKind.String, false),
    };
}
