using System.Collections.Concurrent;
using System.Text.Json;
using TokenGen.Corpus.Documents;

namespace TokenGen.Wire.Documents;

/// <summary>A document as parsed from its text, independently of the generator.</summary>
internal sealed class WireDocument
{
    private readonly ConcurrentDictionary<string, JsonElement> _targets = new(StringComparer.Ordinal);

    private WireDocument(JsonElement root)
    {
        Original = PathOperators.Remove(root);
        Root = SwaggerUpgrade.Of(Original);
        HasPathOperators = PathOperators.IsIn(root);
        Tags = DiscriminatorTags.Of(Root);
    }

    /// <summary>The document in the form of OpenAPI 3.</summary>
    public JsonElement Root { get; }

    /// <summary>The document in its own version.</summary>
    public JsonElement Original { get; }

    /// <summary>Whether the original had operators in its paths, which Prism does not understand.</summary>
    public bool HasPathOperators { get; }

    public DiscriminatorTags Tags { get; }

    /// <summary>Whether keywords beside a reference in a schema have an effect (OpenAPI 3.1 and later).</summary>
    public bool ReferencesHaveSiblings =>
        Root.Member("openapi")?.GetString() is { } version && !version.StartsWith("3.0", StringComparison.Ordinal);

    public static WireDocument Load(string path)
    {
        string extension = Path.GetExtension(DocumentFile.PlainName(path));
        return Parse(DocumentFile.ReadText(path), !extension.Equals(".json", StringComparison.OrdinalIgnoreCase));
    }

    public static WireDocument Parse(string text, bool isYaml) => new(DocumentTree.Parse(text, isYaml));

    /// <summary>Follows the references of a node.</summary>
    /// <exception cref="InvalidDataException">A reference is broken, leaves the file, or is circular.</exception>
    public JsonElement Resolve(JsonElement node)
    {
        for (int hops = 0; Reference(node) is { } reference; hops++)
        {
            node = hops < 32 ? _targets.GetOrAdd(reference, At) : throw new InvalidDataException($"{reference} is circular.");
        }

        return node;
    }

    public static string? Reference(JsonElement node) =>
        node.Member("$ref") is { ValueKind: JsonValueKind.String } reference ? reference.GetString() : null;

    private JsonElement At(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            throw new InvalidDataException($"{reference} points to another file; bundle the document first.");
        }

        JsonElement node = Root;
        foreach (string token in reference.Split('/').Skip(1))
        {
            string key = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            node = node.ValueKind == JsonValueKind.Array && int.TryParse(key, out int index)
                ? node[index]
                : node.Member(key) ?? throw new InvalidDataException($"{reference} does not resolve.");
        }

        return node;
    }
}
