using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>Chooses among the media types of a body: JSON if there is any, then text, then bytes.</summary>
internal static class MediaTypes
{
    /// <summary>The schemas of all media types of a body, including those of single items.</summary>
    public static IEnumerable<IOpenApiSchema?> SchemasOf(IDictionary<string, IOpenApiMediaType>? content) =>
        (content ?? new Dictionary<string, IOpenApiMediaType>()).Values.SelectMany(
            static media => new[] { media.Schema, media.ItemSchema });

    /// <summary>The kinds of request bodies, ordered by how well a C# type describes them.</summary>
    private static readonly BodyKind[] s_kinds = [BodyKind.Json, BodyKind.Multipart, BodyKind.Form, BodyKind.Text, BodyKind.Binary];

    public static (string MediaType, IOpenApiMediaType Content, BodyKind Kind)? Choose(IDictionary<string, IOpenApiMediaType>? content)
    {
        if (content is null || content.Count == 0)
        {
            return null;
        }

        foreach (BodyKind kind in s_kinds)
        {
            foreach (KeyValuePair<string, IOpenApiMediaType> entry in content)
            {
                if (KindOf(entry.Key, entry.Value) == kind)
                {
                    return (entry.Key, entry.Value, kind);
                }
            }
        }

        return null;
    }

    /// <summary>JSON Merge Patch (RFC 7396).</summary>
    public static bool IsMergePatch(string mediaType) => Essence(mediaType) == "application/merge-patch+json";

    public static bool IsXml(string mediaType) =>
        Essence(mediaType) is "application/xml" or "text/xml" || Essence(mediaType).EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>Whether a list of media types contains a JSON media type.</summary>
    public static bool IsJson(string? mediaTypes) => (mediaTypes ?? "").Split(',').Any(static type =>
        Essence(type) is "application/json" or "text/json" || Essence(type).EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the media type is a range, such as <c>image/*</c>. The caller then chooses the media type.</summary>
    public static bool IsRange(string mediaType) => mediaType.IndexOf('*') >= 0;

    /// <summary>The type without its parameters.</summary>
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Whether a schema describes bytes, for any media type (OpenAPI 3.0, Data Types: any sequence of octets).</summary>
    private static bool IsBinary(IOpenApiSchema? schema)
    {
        IOpenApiSchema? target = (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;
        if (target is null)
        {
            return false;
        }

        return target.Extensions?.ContainsKey(SwaggerMarks.File) == true
            || (target.Format == "binary" && SchemaShape.TypeWithoutNull(target) is 0 or JsonSchemaType.String)
            || (SchemaShape.Alternatives(target) is [(OpenApiSchema { Format: "binary" }, _, _)]);
    }

    /// <summary>The format of a stream of items with that media type; null if the media type is not a stream.</summary>
    public static BodyKind? ItemsKindOf(string mediaType) => Essence(mediaType) switch
    {
        "text/event-stream" => BodyKind.Events,
        "application/jsonl" or "application/jsonlines" or "application/x-jsonlines" or "application/x-jsonl" or "application/ndjson"
            or "application/x-ndjson" or "application/stream+json" or "application/x-json-stream" or "application/json-lines" =>
                BodyKind.JsonLines,
        "application/json-seq" or "application/geo+json-seq" => BodyKind.JsonSequence,
        _ => null,
    };

    /// <summary>
    /// The schema of the items of a stream: <c>itemSchema</c> (OpenAPI 3.2) or, in older documents, <c>schema</c> or its <c>items</c>.
    /// </summary>
    public static Located<IOpenApiSchema?> ItemOf(Located<IOpenApiMediaType> content)
    {
        if (content.Element.ItemSchema is { } declared)
        {
            return new(declared, content.At["itemSchema"]);
        }

        JsonPointer at = content.At["schema"];
        IOpenApiSchema? whole = content.Element.Schema;
        return whole is not OpenApiSchemaReference && whole?.Items is { } items ? new(items, at["items"]) : new(whole, at);
    }

    /// <summary>The format of a request body. Lines of JSON whose schema is a string are written by the caller.</summary>
    public static BodyKind KindOfRequest(string mediaType, IOpenApiMediaType content)
    {
        bool isText = content.ItemSchema is null && content.Schema is { } schema
            && SchemaShape.TypeWithoutNull(schema) == JsonSchemaType.String;
        return !isText && ItemsKindOf(mediaType) is { } items and not BodyKind.Events ? items : KindOf(mediaType, content);
    }

    public static BodyKind KindOf(string mediaType, IOpenApiMediaType content)
    {
        string essence = Essence(mediaType);
        if (essence is "application/json" or "text/json" || essence.EndsWith("+json", StringComparison.Ordinal))
        {
            return IsBinary(content.Schema) ? BodyKind.Binary : BodyKind.Json;
        }

        if (essence.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return BodyKind.Multipart;
        }

        if (essence is "application/x-www-form-urlencoded")
        {
            return BodyKind.Form;
        }

        if (IsBinary(content.Schema))
        {
            return BodyKind.Binary;
        }

        // For a wildcard, the schema decides. Servers that declare one respond with JSON unless the schema describes bytes.
        if (essence is "*/*" or "application/*")
        {
            return content.Schema is null ? BodyKind.Binary : BodyKind.Json;
        }

        // The generator has no types for XML, so the caller gets its text.
        return essence.StartsWith("text/", StringComparison.Ordinal) || essence is "application/xml"
            || essence.EndsWith("+xml", StringComparison.Ordinal)
            ? BodyKind.Text
            : BodyKind.Binary;
    }
}
