using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading;

/// <summary>
/// Makes a document with nothing but references to all schemas of a shared file. The file may be an OpenAPI document, a list of schemas, or
/// one schema. So it is read alone, and its types do not depend on the documents that refer to it.
/// </summary>
internal static class SharedDocument
{
    /// <summary>The places of a file that hold schemas.</summary>
    private static readonly string[][] s_sections = [["components", "schemas"], ["definitions"], ["$defs"]];

    /// <summary>Keywords that show that an object is a schema.</summary>
    private static readonly string[] s_keywords =
        ["type", "properties", "allOf", "oneOf", "anyOf", "enum", "items", "additionalProperties", "const"];

    /// <summary>The document, or null if the text of the file is not an object.</summary>
    public static DocumentFile? Of(DocumentFile file, CancellationToken cancellationToken)
    {
        // Errors in the text are reported when the document is read.
        if (ParsedFile.Parse(file, new DiagnosticBag(), cancellationToken).Root is not JsonObject root)
        {
            return null;
        }

        JsonObject schemas = [];
        string name = file.Path.Substring(file.Path.Replace('\\', '/').LastIndexOf('/') + 1);
        foreach ((string id, string[] path) in PlacesOf(root, DocumentPath.StemOf(file.Path)))
        {
            if (!schemas.ContainsKey(id))
            {
                schemas[id] =
                    new JsonObject { [ReferenceText.Field] = name + (path.Length == 0 ? "" : Pointer.Join(path).Replace("%", "%25")) };
            }
        }

        string? field = SpecVersions.FieldOf(root);
        bool isSwagger = field == "swagger";
        JsonObject document = new()
        {
            [field ?? "openapi"] = field is not null ? SpecVersions.Written(root, field)
                : file.Text.Contains("nullable") ? "3.0.4"
                : "3.1.0",
            ["info"] = new JsonObject { ["title"] = name, ["version"] = "1" },
            ["paths"] = new JsonObject(),
            [isSwagger ? "definitions" : "components"] = isSwagger ? schemas : new JsonObject { ["schemas"] = schemas },
        };
        return new DocumentFile(file.Path + ".shared", document.ToJsonString());
    }

    private static IEnumerable<(string Id, string[] Path)> PlacesOf(JsonObject root, string stem)
    {
        bool isDocument = SpecVersions.FieldOf(root) is not null;
        if (!isDocument && Array.Exists(s_keywords, root.ContainsKey))
        {
            yield return (stem, []);
        }

        bool hasSection = false;
        foreach (string[] section in s_sections)
        {
            if (TreePath.Find(root, section) is JsonObject schemas)
            {
                hasSection = true;
                foreach (string id in schemas.Where(IsSchema).Select(static member => member.Key))
                {
                    yield return (id, [.. section, id]);
                }
            }
        }

        if (!isDocument && !hasSection && !Array.Exists(s_keywords, root.ContainsKey))
        {
            foreach (string id in root.Where(IsSchema).Select(static member => member.Key))
            {
                yield return (id, [id]);
            }
        }
    }

    /// <summary>Whether the member is a schema of its own, and not only a reference to another schema of the file.</summary>
    private static bool IsSchema(KeyValuePair<string, JsonNode?> member) => member.Value is JsonObject schema
        && !(schema.Count == 1 && ReferenceText.Of(schema)?.StartsWith("#", StringComparison.Ordinal) == true);
}
