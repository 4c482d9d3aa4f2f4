using System.Text.Json;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Values;

/// <summary>A schema combined with everything that applies to it: the targets of references and the parts of allOf.</summary>
internal sealed class SchemaView
{
    private readonly WireDocument _document;
    private readonly List<JsonElement> _parts;

    /// <summary>The references that were followed, outermost first.</summary>
    private readonly List<string> _references;

    private SchemaView(WireDocument document, List<JsonElement> parts, List<string> references)
    {
        _document = document;
        _parts = parts;
        _references = references;
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

    /// <summary>The schema of the names of members.</summary>
    public JsonElement? PropertyNames => Last("propertyNames");

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

    /// <summary>Whether a value may be a number, or a string with its digits.</summary>
    public bool TakesNumberAsText => _parts.Exists(static part =>
        part.Member("type").Items().Select(static type => type.GetString()).ToList() is var types
        && types.Contains("string") && (types.Contains("integer") || types.Contains("number")));

    public IEnumerable<string> Patterns => _parts.Select(static part => part.Text("pattern")).OfType<string>();

    public static SchemaView Of(WireDocument document, JsonElement schema)
    {
        List<JsonElement> parts = [];
        List<string> references = [];
        Gather(document, schema, parts, references, 0);
        return new SchemaView(document, parts, references);
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

    /// <summary>Whether a keyword stands in the schema, whatever its value.</summary>
    public bool Declares(string keyword) => _parts.Exists(part => part.Member(keyword) is not null);

    /// <summary>The values that the document lists: const, enum, examples, the default.</summary>
    public IEnumerable<JsonElement> Literals(bool takesObjects, bool takesExamples) =>
        _parts.SelectMany(part => new[] { part.Member("const"), takesExamples ? part.Member("example") : null }.OfType<JsonElement>()
                .Concat((takesExamples ? part.Member("examples") : null).Items())
                .Concat(part.Member("enum").Items())
                .Concat(new[] { part.Member("default") }.OfType<JsonElement>()))
            .Where(value => takesObjects || value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null));

    /// <summary>The discriminator value by which this schema is selected; null if the member is no discriminator that lists it.</summary>
    public string? TagOf(string member)
    {
        foreach (JsonElement discriminator in _parts.Select(static part => part.Member("discriminator")).OfType<JsonElement>())
        {
            if (discriminator.Text("propertyName") == member)
            {
                foreach (JsonProperty entry in discriminator.Member("mapping").Members())
                {
                    if (entry.Value.ValueKind == JsonValueKind.String && _references.Exists(one => IsSame(one, entry.Value.GetString()!)))
                    {
                        return entry.Name;
                    }
                }
            }
        }

        return null;
    }

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
            List<string> references = [.. _references];
            Gather(_document, alternative, parts, references, 0);
            SchemaView view = new(_document, parts, references);
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

    private static void Gather(WireDocument document, JsonElement schema, List<JsonElement> parts, List<string> references, int depth)
    {
        if (schema.ValueKind != JsonValueKind.Object || depth > 32)
        {
            return;
        }

        if (WireDocument.Reference(schema) is { } reference)
        {
            references.Add(reference);
            Gather(document, document.Resolve(schema), parts, references, depth + 1);
            if (!document.ReferencesHaveSiblings)
            {
                return;
            }
        }

        foreach (JsonElement part in schema.Member("allOf").Items())
        {
            Gather(document, part, parts, references, depth + 1);
        }

        parts.Add(schema);
    }

    /// <summary>A mapping names a schema by its reference or by its name alone.</summary>
    private static bool IsSame(string reference, string target) =>
        reference == target
            || (target.IndexOf('/', StringComparison.Ordinal) < 0 && reference.EndsWith("/" + target, StringComparison.Ordinal));

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
