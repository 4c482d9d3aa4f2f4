using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// What the reader library takes for something else in Swagger 2.0: <c>collectionFormat: csv</c>, also where it is unsaid, for
/// <c>multi</c>, and a <c>file</c> that is answered for text. Extensions tell binding what was said.
/// </summary>
internal static class SwaggerMarks
{
    /// <summary>An array that is one value, parted by commas.</summary>
    public const string Joined = "x-tokengen-joined";

    /// <summary>Bytes, whatever their media type.</summary>
    public const string File = "x-tokengen-file";

    /// <summary>A response of JSON texts, one in each line.</summary>
    public const string Stream = "x-tokengen-stream";

    private const string CollectionFormat = "collectionFormat";

    /// <summary>Marks a parameter; reports and takes out what has no style in OpenAPI 3.</summary>
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

        if (parameter["type"]?.ToString() == "array" && place is "query" or "formData" && parameter[CollectionFormat]?.ToString() is null or "csv")
        {
            parameter[Joined] = true;
        }
    }

    /// <summary>Marks a response that grpc-gateway streams: it has the schemas of such responses in a section of its own.</summary>
    public static void MarkResponse(JsonObject response)
    {
        if (response["schema"] is JsonObject schema && ReferenceText.Of(schema) is { } reference && reference.StartsWith("#/x-stream-definitions/", StringComparison.Ordinal))
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
