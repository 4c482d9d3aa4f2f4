using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading;

namespace TokenGen.Costs.Documents;

/// <summary>Converts documents between JSON and YAML: one peer reads only JSON, and keystrokes are measured in YAML.</summary>
internal static class YamlText
{
    /// <summary>
    /// Uses the generator's own parser: it is the only available one that reads every document and keeps `no` as a string.
    /// </summary>
    /// <exception cref="InvalidDataException">The text is not YAML.</exception>
    public static JsonNode ToJson(string path) =>
        ParsedFile.Parse(new DocumentFile(path, File.ReadAllText(path)), new DiagnosticBag(), CancellationToken.None).Root
            ?? throw new InvalidDataException($"{path} cannot be read.");

    /// <summary>Block style: one line per value, every string in double quotes.</summary>
    public static string Of(JsonNode document)
    {
        StringBuilder text = new();
        Write(text, document, 0);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node, int indentation)
    {
        switch (node)
        {
            case JsonObject { Count: > 0 } map:
                foreach ((string key, JsonNode? value) in map)
                {
                    text.Append(' ', indentation).Append(Scalar(JsonValue.Create(key))).Append(':');
                    WriteValue(text, value, indentation);
                }

                break;
            case JsonArray { Count: > 0 } list:
                foreach (JsonNode? item in list)
                {
                    text.Append(' ', indentation).Append('-');
                    WriteValue(text, item, indentation);
                }

                break;
            default:
                text.Append(' ', indentation).Append(Scalar(node)).Append('\n');
                break;
        }
    }

    private static void WriteValue(StringBuilder text, JsonNode? value, int indentation)
    {
        if (value is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })
        {
            text.Append('\n');
            Write(text, value, indentation + 2);
        }
        else
        {
            text.Append(' ').Append(Scalar(value)).Append('\n');
        }
    }

    /// <summary>A name is written plainly where YAML allows it; everything else is written as in JSON.</summary>
    private static string Scalar(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? name) && name.Length > 0 && char.IsAsciiLetterLower(name[0])
            && name is not ("true" or "false" or "null" or "yes" or "no" or "on" or "off" or "y" or "n")
                && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? name
            : node?.ToJsonString(new JsonSerializerOptions(JsonSerializerDefaults.Web)) ?? "null";
}
