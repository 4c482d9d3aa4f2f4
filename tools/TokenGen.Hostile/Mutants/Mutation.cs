using System.Text.Json.Nodes;
using CsCheck;
using TokenGen.Hostile.Texts;

namespace TokenGen.Hostile.Mutants;

/// <summary>Damages documents: the tree, so that the result is still some document, or the text.</summary>
internal sealed class Mutation(PCG random)
{
    private const int MaxCopiedLength = 2_000;

    /// <summary>All keys and strings of the seeds: each has a meaning somewhere.</summary>
    private static readonly string[] s_words = [.. SeedDocument.All.SelectMany(static seed => Words(seed.Tree())).Distinct().Order(StringComparer.Ordinal)];

    private static readonly string[] s_values =
    [
        "null", "true", "0", "-1", "2147483648", "1e400", "1.5", "\"\"", "\"x\"", "[]", "{}", "[null]", "[[]]", "[\"object\",\"null\"]", "{\"type\":\"null\"}",
        "{\"$ref\":\"#\"}", "{\"$ref\":\"#/components\"}", "{\"$ref\":\"#/components/schemas/\"}", "{\"$ref\":\"other.yaml#/a\"}", "{\"$ref\":\"\"}", "{\"$ref\":7}",
        "{\"allOf\":[]}", "{\"oneOf\":[{}]}", "{\"type\":[]}", "{\"enum\":[]}", "{\"not\":{}}", "false", "\"2020-01-01\"", "\"string\"", "\"object\"",
    ];

    public string Apply(SeedDocument seed)
    {
        if (Below(4) == 0)
        {
            return DamageText(Below(2) == 0 ? seed.Text : seed.Tree().ToJsonString());
        }

        JsonNode tree = seed.Tree();
        for (int edits = 1 + Below(3); edits > 0; edits--)
        {
            DamageTree(tree);
        }

        return tree.ToJsonString();
    }

    private void DamageTree(JsonNode tree)
    {
        List<JsonNode> parents = [.. Descendants(tree).Where(static node => node is JsonObject { Count: > 0 } or JsonArray { Count: > 0 })];
        if (parents.Count == 0)
        {
            return;
        }

        JsonNode parent = parents[Below(parents.Count)];
        int at = Below(parent is JsonObject o ? o.Count : parent.AsArray().Count);
        switch (Below(7))
        {
            case 0:
                Remove(parent, at);
                break;
            case 1:
                Set(parent, at, JsonNode.Parse(s_values[Below(s_values.Length)]));
                break;
            case 2:
                Set(parent, at, Copy(parents[Below(parents.Count)]));
                break;
            case 3:
                Set(parent, at, JsonValue.Create(s_words[Below(s_words.Length)]));
                break;
            case 4:
                Set(parent, at, JsonValue.Create(HostileText.Short.Generate(random, null, out _)));
                break;
            case 5:
                Set(parent, at, JsonNode.Parse($$"""{"$ref":{{JsonValue.Create(Pointer(parents[Below(parents.Count)])).ToJsonString()}}}"""));
                break;
            default:
                Rename(parent, at);
                break;
        }
    }

    private static void Remove(JsonNode parent, int at)
    {
        if (parent is JsonObject members)
        {
            members.RemoveAt(at);
        }
        else
        {
            parent.AsArray().RemoveAt(at);
        }
    }

    private static void Set(JsonNode parent, int at, JsonNode? value)
    {
        if (parent is JsonObject members)
        {
            members.SetAt(at, value);
        }
        else
        {
            parent[at] = value;
        }
    }

    /// <summary>Renames a member, or adds a copy of a member or item.</summary>
    private void Rename(JsonNode parent, int at)
    {
        string name = Below(3) == 0 ? HostileText.Short.Generate(random, null, out _) : s_words[Below(s_words.Length)];
        if (parent is JsonArray items)
        {
            items.Add(Copy(items[at]));
            return;
        }

        (string old, JsonNode? value) = parent.AsObject().GetAt(at);
        value = Copy(value);
        if (Below(2) == 0)
        {
            parent.AsObject().Remove(old);
        }

        parent[name] = value;
    }

    private static JsonNode? Copy(JsonNode? node) => node?.ToJsonString() is { Length: <= MaxCopiedLength } text ? JsonNode.Parse(text) : null;

    private string DamageText(string text)
    {
        for (int edits = 1 + Below(3); edits > 0 && text.Length > 1; edits--)
        {
            int at = Below(text.Length);
            int length = Math.Min(1 + Below(20), text.Length - at);
            text = Below(4) switch
            {
                0 => text.Remove(at, length),
                1 => text.Insert(at, HostileText.Short.Generate(random, null, out _)),
                2 => text.Insert(at, text.Substring(Below(text.Length - length + 1), length)),
                _ => text.Remove(at, length).Insert(at, s_words[Below(s_words.Length)]),
            };
        }

        return text;
    }

    private int Below(int limit) => (int)random.Next((uint)limit);

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> children = node switch { JsonObject members => members.Select(static member => member.Value), JsonArray items => items, _ => [] };
        foreach (JsonNode? child in children)
        {
            foreach (JsonNode descendant in child is null ? [] : Descendants(child))
            {
                yield return descendant;
            }
        }
    }

    private static IEnumerable<string> Words(JsonNode tree) => Descendants(tree).SelectMany(static node => node switch
    {
        JsonObject members => members.Select(static member => member.Key),
        JsonValue value when value.TryGetValue(out string? text) => [text],
        _ => Enumerable.Empty<string>(),
    });

    private static string Pointer(JsonNode node)
    {
        string path = "";
        for (JsonNode current = node; current.Parent is { } parent; current = parent)
        {
            string key = parent is JsonArray ? current.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture) : current.GetPropertyName();
            path = "/" + key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) + path;
        }

        return "#" + path;
    }
}
