using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Costs.Documents;

/// <summary>
/// The documents as JSON: the peer reads all of them only in this form (its YAML parser rejects OpenAI's). Converted files are kept in a
/// temporary folder.
/// </summary>
internal sealed class MeasuredDocuments(string corpus, string folder)
{
    private static readonly JsonSerializerOptions s_json =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions s_compact = new(s_json) { WriteIndented = false };

    /// <exception cref="FileNotFoundException">The corpus has no such document.</exception>
    public string Json(string name)
    {
        string json = Path.Combine(corpus, name + ".json");
        if (File.Exists(json))
        {
            return json;
        }

        string yaml = Path.Combine(corpus, name + ".yaml");
        if (!File.Exists(yaml))
        {
            throw new FileNotFoundException($"'{corpus}' has neither {name}.json nor {name}.yaml: name another folder with --corpus");
        }

        return Made($"{name}.json", () => YamlText.ToJson(yaml).ToJsonString(s_json));
    }

    public string Yaml(string name)
    {
        string yaml = Path.Combine(corpus, name + ".yaml");
        return File.Exists(yaml) ? yaml : Made($"{name}.yaml", () => YamlText.Of(JsonNode.Parse(File.ReadAllText(Json(name)))!));
    }

    /// <summary>The document repeated several times in one; always written without spaces, so that sizes are comparable.</summary>
    public string Grown(string name, int times) =>
        Made($"{name}x{times}.json", () =>
            GrownDocument.Of(JsonNode.Parse(File.ReadAllText(Json(name)))!.AsObject(), times).ToJsonString(s_compact));

    /// <summary>A document with that many operations; written without spaces.</summary>
    public string OData(int operations) => Made($"odata-{operations}.json", () => ODataDocument.Of(operations).ToJsonString(s_compact));

    private string Made(string file, Func<string> content)
    {
        string path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(path, content());
        }

        return path;
    }
}
