using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Values;

/// <summary>A schema combined with everything that applies to it: the targets of references and the parts of allOf.</summary>
internal sealed class SchemaView
{
    private readonly WireDocument _document;
    private readonly List<JsonElement> _parts;

    private SchemaView(WireDocument document, List<JsonElement> parts)
    {
        _document = document;
        _parts = parts;
        foreach (JsonElement part in parts)
        {
            foreach (JsonProperty property in part.Member("properties").Members())
            {
                (Properties.TryGetValue(property.Name, out List<JsonElement>? schemas) ? schemas : Properties[property.Name] = []).Add(property.Value);
            }

            Required.UnionWith(part.Member("required").Items().Select(static name => name.GetString()!));
        }
    }

    public Dictionary<string, List<JsonElement>> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public JsonElement? AdditionalProperties => Last("additionalProperties");

    public JsonElement? Items => Last("items");

    /// <summary>The first type that is not null; if no type is declared, the one that the other keywords imply.</summary>
    public string Type =>
        _parts.SelectMany(static part => part.Member("type") switch
        {
            { ValueKind: JsonValueKind.String } one => [one.GetString()!],
            { ValueKind: JsonValueKind.Array } several => several.EnumerateArray().Select(static type => type.GetString()!),
            _ => [],
        }).FirstOrDefault(static type => type != "null")
        ?? (Properties.Count > 0 || Required.Count > 0 || AdditionalProperties is not null ? "object"
            : Items is not null ? "array"
            : _parts.Exists(static part => part.Text("type") == "null") ? "null"
            : "string");

    public string? Format => Last("format")?.GetString();

    public IEnumerable<string> Patterns => _parts.Select(static part => part.Text("pattern")).OfType<string>();

    public static SchemaView Of(WireDocument document, JsonElement schema)
    {
        List<JsonElement> parts = [];
        Gather(document, schema, parts, 0);
        return new SchemaView(document, parts);
    }

    /// <summary>The possible schemas at a place inside a value of the schema.</summary>
    /// <param name="document">The document.</param>
    /// <param name="schema">The schema of the whole value.</param>
    /// <param name="pointer">The place: names and indexes, each after a slash.</param>
    public static IEnumerable<SchemaView> At(WireDocument document, JsonElement schema, string pointer)
    {
        IEnumerable<SchemaView> views = Of(document, schema).Choices();
        foreach (string token in pointer.Split('/').Skip(1))
        {
            views = views.SelectMany(view => view.Children(token)).SelectMany(child => Of(document, child).Choices());
        }

        return views;
    }

    public double? Least(string keyword) => _parts.Max(part => part.Number(keyword));

    public double? Most(string keyword) => _parts.Min(part => part.Number(keyword));

    public bool Has(string keyword) => _parts.Exists(part => part.IsTrue(keyword));

    /// <summary>The values that the document lists: const, enum, examples, the default.</summary>
    public IEnumerable<JsonElement> Literals(bool takesObjects, bool takesExamples) =>
        _parts.SelectMany(part => new[] { part.Member("const"), takesExamples ? part.Member("example") : null }.OfType<JsonElement>()
                .Concat((takesExamples ? part.Member("examples") : null).Items())
                .Concat(part.Member("enum").Items())
                .Concat(new[] { part.Member("default") }.OfType<JsonElement>()))
            .Where(value => takesObjects || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null));

    /// <summary>The schema with each of its alternatives in turn; itself if it has none.</summary>
    public IEnumerable<SchemaView> Choices()
    {
        List<JsonElement> alternatives =
        [
            .. _parts.SelectMany(static part => part.Member("oneOf").Items().Concat(part.Member("anyOf").Items())),
        ];
        if (alternatives.Count == 0)
        {
            yield return this;
            yield break;
        }

        foreach (JsonElement alternative in alternatives)
        {
            List<JsonElement> parts = [.. _parts.Select(Own)];
            Gather(_document, alternative, parts, 0);
            SchemaView view = new(_document, parts);
            foreach (SchemaView choice in parts.Count < 100 ? view.Nested(_parts.Count) : [view])
            {
                yield return choice;
            }
        }
    }

    private IEnumerable<JsonElement> Children(string token) =>
        Properties.TryGetValue(token, out List<JsonElement>? schemas)
            ? schemas
            : new[] { Type == "array" ? Items : AdditionalProperties }.OfType<JsonElement>();

    private IEnumerable<SchemaView> Nested(int outer) =>
        _parts.Skip(outer).Any(static part => part.Member("oneOf") is not null || part.Member("anyOf") is not null) ? Choices() : [this];

    /// <summary>The keywords of a part without its alternatives.</summary>
    private static JsonElement Own(JsonElement part) =>
        part.Member("oneOf") is null && part.Member("anyOf") is null
            ? part
            : JsonSerializer.SerializeToElement(part.EnumerateObject()
                .Where(static member => member.Name is not ("oneOf" or "anyOf"))
                .ToDictionary(static member => member.Name, static member => member.Value));

    private static void Gather(WireDocument document, JsonElement schema, List<JsonElement> parts, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 32)
        {
            return;
        }

        if (WireDocument.Reference(schema) is not null)
        {
            Gather(document, document.Resolve(schema), parts, depth + 1);
            if (!document.ReferencesHaveSiblings)
            {
                return;
            }
        }

        foreach (JsonElement part in schema.Member("allOf").Items())
        {
            Gather(document, part, parts, depth + 1);
        }

        parts.Add(schema);
    }

    private JsonElement? Last(string keyword)
    {
        JsonElement? found = null;
        foreach (JsonElement part in _parts)
        {
            found = part.Member(keyword) ?? found;
        }

        return found;
    }
}
