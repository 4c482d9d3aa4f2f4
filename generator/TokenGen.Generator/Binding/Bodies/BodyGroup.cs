using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>Media types of a request body that one method can send.</summary>
/// <param name="Kind">The format of the body.</param>
/// <param name="Suffix">The suffix for the name of an additional method. It depends only on the media type.</param>
/// <param name="Content">The description of the first media type.</param>
/// <param name="MediaTypes">The media types, in document order.</param>
internal sealed record BodyGroup(BodyKind Kind, string Suffix, IOpenApiMediaType Content, List<string> MediaTypes)
{
    /// <summary>The kinds, ordered by how well a C# type describes them.</summary>
    private static readonly BodyKind[] s_kinds =
        [BodyKind.Json, BodyKind.Multipart, BodyKind.Form, BodyKind.JsonLines, BodyKind.JsonSequence, BodyKind.Text, BodyKind.Binary];

    /// <summary>The default media type.</summary>
    public string MediaType =>
        MediaTypes.Find(static type => Bodies.MediaTypes.Essence(type) == "application/json")
        ?? MediaTypes.Find(static type => !Bodies.MediaTypes.IsRange(type))
        ?? MediaTypes[0];

    /// <summary>The groups of a body, the preferred one first.</summary>
    public static List<BodyGroup> Of(IDictionary<string, IOpenApiMediaType> content)
    {
        List<BodyGroup> groups = [];
        Dictionary<(BodyKind Kind, bool IsMergePatch, string Key), BodyGroup> known = [];
        foreach (KeyValuePair<string, IOpenApiMediaType> entry in content)
        {
            BodyKind kind = Bodies.MediaTypes.KindOfRequest(entry.Key, entry.Value);
            string suffix = SuffixOf(kind, entry.Key);
            (BodyKind, bool, string) key =
                (kind, Bodies.MediaTypes.IsMergePatch(entry.Key), kind == BodyKind.Json ? KeyOf(entry.Value.Schema) : suffix);
            if (known.TryGetValue(key, out BodyGroup? same))
            {
                same.MediaTypes.Add(entry.Key);
                continue;
            }

            BodyGroup group = new(kind, suffix, entry.Value, [entry.Key]);
            groups.Add(group);
            known.Add(key, group);
        }

        // Plain JSON comes before other JSON media types. A merge patch comes last, because it does not send the whole value.
        return [.. groups.OrderBy(static group => Array.IndexOf(s_kinds, group.Kind))
            .ThenBy(static group => Bodies.MediaTypes.IsMergePatch(group.MediaType))
            .ThenBy(static group => group.Kind == BodyKind.Json && Bodies.MediaTypes.Essence(group.MediaType) != "application/json")];
    }

    /// <summary>A key of the content of a schema: schemas with the same key are equal.</summary>
    public static string KeyOf(IOpenApiSchema? schema) => schema switch
    {
        null => "",
        OpenApiSchemaReference reference => "$ref " + reference.Reference.Id,
        _ => Text(schema),
    };

    private static string Text(IOpenApiSchema schema)
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        schema.SerializeAsV31(new OpenApiJsonWriter(text));
        return text.ToString();
    }

    private static string SuffixOf(BodyKind kind, string mediaType)
    {
        string essence = Bodies.MediaTypes.Essence(mediaType);
        string type = essence.Substring(essence.IndexOf('/') + 1);
        return "As" + kind switch
        {
            BodyKind.Form => "Form",
            BodyKind.Multipart => essence == "multipart/form-data" ? "Multipart" : Identifier.Pascal(type, "Multipart"),
            BodyKind.JsonLines => "JsonLines",
            BodyKind.JsonSequence => "JsonSequence",
            BodyKind.Text => Bodies.MediaTypes.IsXml(mediaType) ? "Xml" : "Text",
            BodyKind.Json when Bodies.MediaTypes.IsMergePatch(mediaType) => "MergePatch",
            BodyKind.Json when essence is "application/json" or "*/*" or "application/*" => "Json",
            BodyKind.Json => Identifier.Pascal(WithoutEnds(type), "Json"),
            _ => "Stream",
        };
    }

    private static string WithoutEnds(string type)
    {
        string name = type.EndsWith("+json", StringComparison.Ordinal) ? type.Substring(0, type.Length - 5) : type;
        return name.StartsWith("vnd.", StringComparison.Ordinal) ? name.Substring(4) : name;
    }
}
