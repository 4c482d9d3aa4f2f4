using System.Text.Json.Nodes;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>
/// Reorders paths and component schemas of a document, and adds copies of some operations before them, with other paths and operationIds
/// but the same parameters, bodies and responses.
/// </summary>
internal sealed class Reordering(JsonNode document, Random random)
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "patch"];

    public int Run()
    {
        Shuffle(document["components"]?["schemas"] as JsonObject);
        Shuffle(document["definitions"] as JsonObject);
        JsonObject paths = document["paths"]!.AsObject();
        List<KeyValuePair<string, JsonNode?>> original = [.. paths];
        paths.Clear();
        List<KeyValuePair<string, JsonNode?>> added = [.. original.SelectMany(Copies).ToList()];
        foreach (KeyValuePair<string, JsonNode?> path in added.Concat(original.OrderBy(_ => random.Next())))
        {
            paths.Add(path.Key, path.Value);
        }

        return added.Count;
    }

    private IEnumerable<KeyValuePair<string, JsonNode?>> Copies(KeyValuePair<string, JsonNode?> path)
    {
        JsonObject item = path.Value!.AsObject();
        foreach (string method in s_methods.Where(item.ContainsKey).Where(_ => random.Next(2) == 0))
        {
            JsonObject copy = [];
            if (item["parameters"] is { } parameters)
            {
                copy.Add("parameters", parameters.DeepClone());
            }

            JsonObject operation = item[method]!.DeepClone().AsObject();
            if (operation["operationId"] is { } id)
            {
                operation["operationId"] = $"{id}WithOtherWords";
            }

            copy.Add(method, operation);
            yield return new KeyValuePair<string, JsonNode?>($"{path.Key.TrimEnd('/')}/with-other-words-{method}", copy);
        }
    }

    private void Shuffle(JsonObject? members)
    {
        List<KeyValuePair<string, JsonNode?>> all = [.. (members ?? []).OrderBy(_ => random.Next())];
        members?.Clear();
        all.ForEach(member => members!.Add(member.Key, member.Value));
    }
}
