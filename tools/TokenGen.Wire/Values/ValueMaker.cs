using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Values;

/// <summary>Makes a value for a schema: a valid example of the document, otherwise a generated one.</summary>
/// <param name="document">The document.</param>
/// <param name="isFull">Whether optional members are included.</param>
/// <param name="useExamples">Whether valid examples of the document are used.</param>
/// <param name="direction">Whether the value is sent to the server or received.</param>
/// <param name="isForm">Whether the value is sent as a form or a parameter, which cannot express an empty list or object.</param>
/// <param name="bothWays">Whether required members are included that only the other direction has.</param>
internal sealed class ValueMaker(
    WireDocument document, bool isFull, bool useExamples = true, Direction direction = Direction.Request, bool isForm = false, bool bothWays = false)
{
    /// <summary>
    /// Below this depth only required members are made. Responses nest whole objects where requests have ids, so their limit is lower.
    /// </summary>
    private readonly int _maxDepth = direction == Direction.Request ? 8 : 2;

    private readonly string _otherWay = direction == Direction.Request ? "readOnly" : "writeOnly";

    /// <summary>Below this depth nothing is made.</summary>
    private const int HardDepth = 40;

    private readonly SchemaCheck _check = new(document, direction);

    /// <summary>
    /// A value that is sent as text outside of JSON. If the schema allows strings as well, the value must not be a number: sent as text it
    /// would be both, and match more than one part of a <c>oneOf</c>.
    /// </summary>
    public JsonNode? MakeText(JsonElement schema, JsonElement? owner)
    {
        JsonNode? made = Make(schema, owner);
        return made?.GetValueKind() is JsonValueKind.Number or JsonValueKind.True
            && SchemaView.Of(document, schema).Choices().FirstOrDefault(static choice => choice.Type == "string") is { } text
            && Compose(text, new Stack<string>(), 0) is { } other && _check.Find(schema, other) is null
            ? other
            : made;
    }

    /// <summary>A value for a schema whose owner (parameter, media type) may have examples.</summary>
    public JsonNode? Make(JsonElement schema, JsonElement? owner)
    {
        if (useExamples && owner is { } holder)
        {
            foreach (JsonElement example in ExamplesOf(holder))
            {
                if ((isFull || example.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
                    && Sent(schema, example) is { } value
                    && _check.Find(schema, value) is null)
                {
                    return value;
                }
            }
        }

        return Make(schema, new Stack<string>(), 0);
    }

    private JsonNode? Make(JsonElement schema, Stack<string> within, int depth)
    {
        if (depth > HardDepth)
        {
            return null;
        }

        if (WireDocument.Reference(schema) is not { } reference)
        {
            return MakeHere(schema, within, depth);
        }

        within.Push(reference);
        JsonNode? made = MakeHere(schema, within, depth);
        within.Pop();
        return made;
    }

    private JsonNode? MakeHere(JsonElement schema, Stack<string> within, int depth)
    {
        SchemaView view = SchemaView.Of(document, schema);
        if (Named(view, schema) is { } named)
        {
            return named;
        }

        JsonNode? made = null;
        IEnumerable<SchemaView> choices = view.Choices();

        // Together the responses cover several alternatives: minimal ones use the first alternative, full ones the last.
        foreach (SchemaView choice in direction == Direction.Response && isFull && depth <= _maxDepth ? choices.Reverse() : choices)
        {
            // The alternative may be a single value that the document lists.
            made = Named(choice, schema) ?? Compose(choice, within, depth);
            if (_check.Find(schema, made) is null)
            {
                return made;
            }
        }

        return made;
    }

    /// <summary>The first listed value that the schema accepts.</summary>
    private JsonNode? Named(SchemaView view, JsonElement schema) => view.Literals(takesObjects: isFull, useExamples)
        .Select(literal => Sent(schema, literal))
        .FirstOrDefault(value => value is not null && _check.Find(schema, value) is null);

    private JsonNode? Compose(SchemaView view, Stack<string> within, int depth) => view.Type switch
    {
        "object" => ComposeObject(view, within, depth),
        "array" => ComposeArray(view, within, depth),
        "boolean" => JsonValue.Create(true),
        "integer" => JsonValue.Create((long)Math.Ceiling(NumberFor(view, 1))),
        "number" => JsonValue.Create(NumberFor(view, 1.5)),
        "null" => null,
        _ => JsonValue.Create(TextMaker.For(view)),
    };

    private JsonObject ComposeObject(SchemaView view, Stack<string> within, int depth)
    {
        JsonObject made = [];
        foreach ((string name, List<JsonElement> schemas) in view.Properties)
        {
            bool isRequired = view.Required.Contains(name);
            bool isRecursive = schemas.Exists(schema => WireDocument.Reference(schema) is { } reference && within.Contains(reference));
            bool isOtherWay = schemas.Exists(schema => document.Resolve(schema).IsTrue(_otherWay)) && !(bothWays && isRequired);
            bool isForbidden = schemas.Exists(static schema => schema.ValueKind == JsonValueKind.False);
            if (isOtherWay || (!isRequired && (!isFull || depth >= _maxDepth || isRecursive || isForbidden)))
            {
                continue;
            }

            made[name] = view.TagOf(name) is { } tag ? JsonValue.Create(tag) : Make(schemas[^1], within, depth + 1);
        }

        foreach (string name in view.Required.Where(name => !view.Properties.ContainsKey(name)))
        {
            made[name] = view.AdditionalProperties is { ValueKind: JsonValueKind.Object } schema ? Make(schema, within, depth + 1) : "text";
        }

        if (isForm && made.Count == 0
            && view.Properties.FirstOrDefault(static property => true) is { Key: { } first, Value: { } schemasOfFirst })
        {
            made[first] = Make(schemasOfFirst[^1], within, depth + 1);
        }

        if ((isFull || view.Least("minProperties") > made.Count) && view.Properties.Count == 0
            && view.AdditionalProperties is { ValueKind: JsonValueKind.Object } rest && depth < _maxDepth)
        {
            made[view.PropertyNames is { } names ? TextMaker.For(SchemaView.Of(document, names)) : "key"] = Make(rest, within, depth + 1);
        }

        return made;
    }

    private JsonArray ComposeArray(SchemaView view, Stack<string> within, int depth)
    {
        int least = (int)(view.Least("minItems") ?? 0);
        bool isRecursive = view.Items is { } items && WireDocument.Reference(items) is { } reference && within.Contains(reference);

        // In most styles an empty list as a parameter is not sent at all (RFC 6570, section 3.2.1), as if it were absent.
        bool isOne = depth == 0 || isForm || (isFull && !isRecursive && depth < _maxDepth);

        // Two items show how a style joins them. If items must be unique, only strings can be made different.
        bool mayRepeat = isFull && isOne && !isRecursive && depth < _maxDepth && direction == Direction.Request
            && view.Most("maxItems") is not < 2;
        bool isTwo = mayRepeat && (!view.Has("uniqueItems") || (view.Items is { } each && IsPlainText(each)));
        int count = isOne ? Math.Max(isTwo ? 2 : 1, least) : least;
        JsonArray made = [];
        for (int index = 0; index < count; index++)
        {
            JsonNode? item = view.Items is { } schema ? Make(schema, within, depth + 1) : "text";
            made.Add(index > 0 && item is JsonValue value && value.TryGetValue(out string? text)
                && view.Has("uniqueItems") ? JsonValue.Create(text + index) : item);
        }

        return made;
    }

    /// <summary>Whether any string is a valid item.</summary>
    private bool IsPlainText(JsonElement schema) =>
        SchemaView.Of(document, schema) is { Type: "string", Format: null } view && !view.Patterns.Any()
            && !view.Declares("oneOf") && !view.Declares("anyOf")
            && !view.Literals(takesObjects: false, takesExamples: false).Any()
        && view.Most("maxLength") is not < 10;

    private static double NumberFor(SchemaView view, double usual)
    {
        double low = view.Least("minimum") ?? view.Least("exclusiveMinimum") ?? double.NegativeInfinity;
        double high = view.Most("maximum") ?? view.Most("exclusiveMaximum") ?? double.PositiveInfinity;
        double step = view.Least("multipleOf") ?? 1;
        double number = usual <= low ? low + Math.Min(step, (high - low) / 2)
            : usual >= high ? (double.IsInfinity(low) ? high - step : low + Math.Min(step, (high - low) / 2))
            : usual;
        return view.Least("multipleOf") is null ? number : Math.Ceiling(number / step) * step;
    }

    /// <summary>An example without the members that only the server sets.</summary>
    private JsonNode? Sent(JsonElement schema, JsonElement example)
    {
        JsonNode? value = JsonSerializer.Deserialize<JsonNode>(example);
        Strip(schema, value, 0);
        return value;
    }

    private void Strip(JsonElement schema, JsonNode? value, int depth)
    {
        if (depth > 32)
        {
            return;
        }

        SchemaView view = SchemaView.Of(document, schema);
        switch (value)
        {
            case JsonObject members:
                foreach ((string name, List<JsonElement> schemas) in view.Choices().SelectMany(static choice => choice.Properties))
                {
                    if (!members.ContainsKey(name))
                    {
                        continue;
                    }

                    if (schemas.Exists(property => document.Resolve(property).IsTrue(_otherWay)))
                    {
                        members.Remove(name);
                    }
                    else
                    {
                        Strip(schemas[^1], members[name], depth + 1);
                    }
                }

                break;
            case JsonArray items when view.Items is { } item:
                foreach (JsonNode? one in items)
                {
                    Strip(item, one, depth + 1);
                }

                break;
        }
    }

    private IEnumerable<JsonElement> ExamplesOf(JsonElement owner)
    {
        if (owner.Member("example") is { } example)
        {
            yield return example;
        }

        foreach (JsonProperty named in owner.Member("examples").Members())
        {
            if (document.Resolve(named.Value).Member("value") is { } value)
            {
                yield return value;
            }
        }
    }
}
