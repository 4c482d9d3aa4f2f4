using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Consistency;

/// <summary>
/// Checks whether a value fits a schema of a bundled document. If in doubt, it fits: patterns and formats are not checked. The number of
/// steps is limited, because a hostile document could need very many.
/// </summary>
internal sealed class SchemaFit(JsonObject root, SpecVersion version)
{
    private const int MaxStepsPerValue = 20_000;
    private const int MaxSteps = 1_000_000;
    private const int MaxDepth = 64;

    private static readonly string[] s_choices = ["anyOf", "oneOf"];

    private readonly Dictionary<string, JsonNode?> _targets = new(StringComparer.Ordinal);
    private int _steps;
    private int _stepsOfAll;

    /// <summary>Why the value of a member does not fit; null if it fits.</summary>
    public Misfit? Find(JsonNode? value, JsonNode parent, string name, JsonNode? schema)
    {
        if (_stepsOfAll > MaxSteps)
        {
            return null;
        }

        _steps = 0;
        Misfit? misfit = Find(new(value, parent, name), schema, 0);
        _stepsOfAll += _steps;
        return misfit;
    }

    private Misfit? Find(Held held, JsonNode? schema, int depth)
    {
        if (schema is not JsonObject keywords || ++_steps > MaxStepsPerValue || depth > MaxDepth)
        {
            return null;
        }

        if (ReferenceText.Of(keywords) is { } reference)
        {
            Misfit? misfit = Find(held, TargetOf(reference), depth + 1);
            if (misfit is not null || version < SpecVersion.OpenApi31)
            {
                return misfit;
            }
        }

        if (held.Value is null && (IsTrue(keywords, "nullable") || IsTrue(keywords, "x-nullable")))
        {
            return null;
        }

        return OfType(held, keywords)
            ?? OfListedValues(held, keywords)
            ?? OfLimits(held, keywords)
            ?? OfContents(held, keywords, depth)
            ?? OfParts(held, keywords, depth);
    }

    private static Misfit? OfType(Held held, JsonObject keywords)
    {
        return SchemaTypes.Allow(keywords, held.Value)
            ? null
            : held.Refuse($"{JsonWords.Describe(held.Value)} does not have the type {SchemaTypes.Describe(SchemaTypes.Of(keywords))}");
    }

    private static Misfit? OfListedValues(Held held, JsonObject keywords)
    {
        if (keywords.TryGetPropertyValue("const", out JsonNode? constant) && !JsonWords.AreEqual(held.Value, constant))
        {
            return held.Refuse($"{JsonWords.Describe(held.Value)} is not the only allowed value");
        }

        return keywords["enum"] is JsonArray listed && !listed.Any(value => JsonWords.AreEqual(held.Value, value))
            ? held.Refuse($"{JsonWords.Describe(held.Value)} is not one of the listed values")
            : null;
    }

    private static Misfit? OfLimits(Held held, JsonObject keywords)
    {
        if (JsonWords.NumberOf(held.Value) is { } number)
        {
            bool excludesLower = IsTrue(keywords, "exclusiveMinimum");
            bool excludesUpper = IsTrue(keywords, "exclusiveMaximum");
            bool isTooLow = JsonWords.NumberOf(keywords["minimum"]) is { } minimum
                && (number < minimum || (excludesLower && number == minimum))
                || number <= JsonWords.NumberOf(keywords["exclusiveMinimum"]);
            bool isTooHigh = JsonWords.NumberOf(keywords["maximum"]) is { } maximum
                && (number > maximum || (excludesUpper && number == maximum))
                || number >= JsonWords.NumberOf(keywords["exclusiveMaximum"]);
            return isTooLow || isTooHigh
                ? held.Refuse($"{JsonWords.Describe(held.Value)} is {(isTooLow ? "below the minimum" : "above the maximum")}")
                : null;
        }

        (int Count, string Suffix)? size = held.Value switch
        {
            JsonArray items => (items.Count, "Items"),
            JsonObject members => (members.Count, "Properties"),
            JsonValue text when text.GetValueKind() == JsonValueKind.String => (LengthOf(text.GetValue<string>()), "Length"),
            _ => null,
        };
        return size is { } actual
            ? OfSize(held, keywords, actual.Count, "min" + actual.Suffix, "max" + actual.Suffix)
            : null;
    }

    private static Misfit? OfSize(Held held, JsonObject keywords, int count, string lower, string upper)
    {
        string? broken = count < JsonWords.NumberOf(keywords[lower]) ? lower : count > JsonWords.NumberOf(keywords[upper]) ? upper : null;
        return broken is null
            ? null
            : held.Refuse($"{JsonWords.Describe(held.Value)} of {count} breaks '{broken}' {JsonWords.NumberOf(keywords[broken])?.ToString(CultureInfo.InvariantCulture)}");
    }

    private Misfit? OfContents(Held held, JsonObject keywords, int depth)
    {
        if (held.Value is JsonArray items && keywords["items"] is JsonObject itemSchema && !keywords.ContainsKey("prefixItems"))
        {
            for (int i = 0; i < items.Count; i++)
            {
                if (Find(new(items[i], items, i.ToString(CultureInfo.InvariantCulture)), itemSchema, depth + 1) is { } misfit)
                {
                    return misfit;
                }
            }
        }

        return held.Value is JsonObject members ? OfMembers(held, members, keywords, depth) : null;
    }

    private Misfit? OfMembers(Held held, JsonObject members, JsonObject keywords, int depth)
    {
        JsonObject? declared = keywords["properties"] as JsonObject;
        foreach (string name in NamesIn(keywords["required"]))
        {
            if (!members.ContainsKey(name) && !IsOneSided(declared?[name]))
            {
                return held.Refuse($"'{DocumentText.ForMessage(name)}' is required but missing");
            }
        }

        foreach (KeyValuePair<string, JsonNode?> member in members)
        {
            JsonNode? schema = declared is not null && declared.TryGetPropertyValue(member.Key, out JsonNode? own) ? own
                : keywords.ContainsKey("patternProperties") ? null
                : keywords["additionalProperties"];
            if (Find(new(member.Value, members, member.Key), schema, depth + 1) is { } misfit)
            {
                return misfit;
            }
        }

        return null;
    }

    private Misfit? OfParts(Held held, JsonObject keywords, int depth)
    {
        foreach (JsonNode? part in keywords["allOf"] as JsonArray ?? [])
        {
            if (Find(held, part, depth + 1) is { } misfit)
            {
                return misfit;
            }
        }

        foreach (string keyword in s_choices)
        {
            if (keywords[keyword] is JsonArray { Count: > 0 } alternatives)
            {
                Misfit? first = Find(held, alternatives[0], depth + 1);
                if (first is not null && alternatives.Skip(1).All(alternative => Find(held, alternative, depth + 1) is not null))
                {
                    return alternatives.Count == 1
                        ? first
                        : held.Refuse($"{JsonWords.Describe(held.Value)} fits none of the schemas under '{keyword}'");
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Whether the schema is read-only or write-only: such members may be missing from an example of the other direction.
    /// </summary>
    private bool IsOneSided(JsonNode? schema)
    {
        JsonNode? current = schema;
        for (int hops = 0; hops < MaxDepth && current is JsonObject keywords; hops++)
        {
            if (IsTrue(keywords, "readOnly") || IsTrue(keywords, "writeOnly"))
            {
                return true;
            }

            current = ReferenceText.Of(keywords) is { } reference ? TargetOf(reference) : null;
        }

        return false;
    }

    private JsonNode? TargetOf(string reference)
    {
        if (!_targets.TryGetValue(reference, out JsonNode? target))
        {
            _targets.Add(reference, target = TreePath.Find(root, Pointer.Split(reference)));
        }

        return target;
    }

    private static IEnumerable<string> NamesIn(JsonNode? required) =>
        (required as JsonArray ?? []).Where(static name => JsonWords.IsOfType(name, "string"))
            .Select(static name => name!.GetValue<string>());

    private static bool IsTrue(JsonObject keywords, string keyword) =>
        keywords.TryGetPropertyValue(keyword, out JsonNode? value) && value?.GetValueKind() == JsonValueKind.True;

    /// <summary>JSON Schema counts characters, not UTF-16 units.</summary>
    private static int LengthOf(string text) => text.Length - text.Count(char.IsLowSurrogate);

    private readonly record struct Held(JsonNode? Value, JsonNode Parent, string Name)
    {
        public Misfit Refuse(string reason) => new(Parent, Name, reason);
    }
}
