using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Marks the parts of Swagger 2.0 that the reader library misreads. It reads <c>collectionFormat: csv</c> (even where it is only the
/// default) as <c>multi</c>, and a response of type <c>file</c> as text. Extensions pass the original meaning to the binder.
/// </summary>
internal static class SwaggerMarks
{
    /// <summary>An array that is sent as one value, separated by commas.</summary>
    public const string Joined = "x-tokengen-joined";

    /// <summary>Bytes, whatever their media type.</summary>
    public const string File = "x-tokengen-file";

    /// <summary>A response with one JSON text per line.</summary>
    public const string Stream = "x-tokengen-stream";

    private const string CollectionFormat = "collectionFormat";

    /// <summary>Marks a parameter; reports and removes a collection format that has no style in OpenAPI 3.</summary>
    public static void MarkParameter(JsonObject parameter, ParsedFile file, ValueCheck check)
    {
        string? place = parameter["in"]?.ToString();
        string? format = parameter[CollectionFormat]?.ToString();
        string? expected = (place, format) switch
        {
            (_, null or "csv") or ("query", "ssv" or "pipes" or "multi") or ("formData", "multi") => null,
            ("query", _) => "csv, ssv, pipes or multi",
            ("formData", _) => "csv or multi",
            _ => "csv",
        };
        if (expected is not null)
        {
            check.Refuse(parameter, CollectionFormat, file, expected);
        }

        if (parameter["type"]?.ToString() == "array" && place is "query" or "formData"
            && parameter[CollectionFormat]?.ToString() is null or "csv")
        {
            parameter[Joined] = true;
        }
    }

    /// <summary>
    /// Marks a response that grpc-gateway streams. It is recognized because grpc-gateway keeps schemas of such responses in a separate
    /// section.
    /// </summary>
    public static void MarkResponse(JsonObject response)
    {
        if (response["schema"] is JsonObject schema && ReferenceText.Of(schema) is { } reference
            && reference.StartsWith("#/x-stream-definitions/", StringComparison.Ordinal))
        {
            response[Stream] = true;
        }
    }

    public static void MarkSchema(JsonObject schema)
    {
        if (schema["type"] is JsonValue type && type.ToString() == "file")
        {
            schema[File] = true;
        }
    }
}
