using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Values;

/// <summary>
/// Checks a value against a schema, in the dialect of OpenAPI 3.0 and the common part of JSON Schema 2020-12. It selects valid examples and
/// detects responses that violate their schema; requests are checked by the server instead.
/// </summary>
internal sealed class SchemaCheck(WireDocument document, Direction direction)
{
    /// <summary>The end of a message about a value that is valid but that .NET cannot hold.</summary>
    public const string BeyondPlatform = "is a URI that System.Uri does not take";

    private const int MaxDepth = 64;

    /// <summary>What is wrong with the value, and where; null if it is valid.</summary>
    public string? Find(JsonElement schema, JsonNode? value) => Find(schema, value, "", 0);

    private string? Find(JsonElement schema, JsonNode? value, string path, int depth)
    {
        if (schema.ValueKind == JsonValueKind.False)
        {
            return $"{path}: nothing is allowed here";
        }

        if (schema.ValueKind != JsonValueKind.Object || depth > MaxDepth)
        {
            return null;
        }

        if (WireDocument.Reference(schema) is not null)
        {
            string? fault = Find(document.Resolve(schema), value, path, depth + 1);
            if (fault is not null || !document.ReferencesHaveSiblings)
            {
                return fault;
            }
        }

        // Some generators write this for null. Literally it allows any value, and an alternative beside it would mean nothing.
        if (value is not null && schema.IsTrue("nullable") && schema.EnumerateObject().Count() == 1)
        {
            return $"{path}: null wanted, {JsonText.KindOf(value)} found";
        }

        return value is null && schema.IsTrue("nullable")
            ? null
            : OfKind(schema, value, path) ?? OfCompositions(schema, value, path, depth) ?? value switch
            {
                JsonObject members => OfObject(schema, members, path, depth),
                JsonArray items => OfArray(schema, items, path, depth),
                _ => null,
            };
    }

    private static string? OfKind(JsonElement schema, JsonNode? value, string path)
    {
        string kind = JsonText.KindOf(value);
        List<string> types = schema.Member("type") is { ValueKind: JsonValueKind.Array } several
            ? [.. several.EnumerateArray().Select(static type => type.GetString()!)]
            : schema.Text("type") is { } one ? [one] : [];
        if (types.Count > 0 && !types.Contains(kind) && !(kind == "integer" && types.Contains("number")))
        {
            return $"{path}: {string.Join(" or ", types)} wanted, {kind} found";
        }

        if (schema.Member("enum") is { ValueKind: JsonValueKind.Array } values
            && !values.EnumerateArray().Any(one => JsonText.AreEqual(one, value)))
        {
            return $"{path}: {JsonText.Brief(value)} is none of the enum";
        }

        if (schema.Member("const") is { } constant && !JsonText.AreEqual(constant, value))
        {
            return $"{path}: {JsonText.Brief(value)} is not the const";
        }

        return kind switch
        {
            "string" => OfText(schema, value!.GetValue<string>(), path),
            "integer" or "number" => OfNumber(schema, JsonText.Number(value!), path),
            _ => null,
        };
    }

    private static string? OfText(JsonElement schema, string text, string path)
    {
        int length = new System.Globalization.StringInfo(text).LengthInTextElements;
        if (schema.Number("minLength") > length || schema.Number("maxLength") < length)
        {
            return $"{path}: {JsonText.Brief(text)} has a length that is not allowed";
        }

        if (schema.Text("pattern") is { } pattern && Patterns.Matches(pattern, text) == false)
        {
            return $"{path}: {JsonText.Brief(text)} does not match {pattern}";
        }

        if (schema.Text("format") is not { } format)
        {
            return null;
        }

        return !Formats.Allow(format, text) ? $"{path}: {JsonText.Brief(text)} is no {format}"
            : Formats.IsBeyondPlatform(format, text) ? $"{path}: {JsonText.Brief(text)} {BeyondPlatform}"
            : null;
    }

    private static string? OfNumber(JsonElement schema, double number, string path)
    {
        // In OpenAPI 3.0 the keyword is a flag, in 3.1 a number.
        bool isLow = schema.Number("minimum") is { } minimum && (schema.IsTrue("exclusiveMinimum") ? number <= minimum : number < minimum)
            || schema.Number("exclusiveMinimum") >= number;
        bool isHigh = schema.Number("maximum") is { } maximum && (schema.IsTrue("exclusiveMaximum") ? number >= maximum : number > maximum)
            || schema.Number("exclusiveMaximum") <= number;
        bool isOff = schema.Number("multipleOf") is { } step && Math.Abs(number / step - Math.Round(number / step)) > 1e-9;
        bool isWide = schema.Text("format") switch
        {
            "int32" => number is < int.MinValue or > int.MaxValue,
            "float" => Math.Abs(number) > float.MaxValue,
            _ => false,
        };
        return isLow || isHigh || isOff || isWide ? $"{path}: {JsonText.Brief(number)} is out of bounds" : null;
    }

    private string? OfCompositions(JsonElement schema, JsonNode? value, string path, int depth)
    {
        foreach (JsonElement part in schema.Member("allOf").Items())
        {
            if (Find(part, value, path, depth + 1) is { } fault)
            {
                return fault;
            }
        }

        if (schema.Member("anyOf") is { ValueKind: JsonValueKind.Array } any)
        {
            List<string?> faults = [.. any.EnumerateArray().Select(part => Find(part, value, path, depth + 1))];
            if (faults.Count > 0 && !faults.Contains(null))
            {
                return $"{path}: none of anyOf ({faults[0]})";
            }
        }

        if (schema.Member("oneOf") is { ValueKind: JsonValueKind.Array } one)
        {
            List<string?> faults = [.. one.EnumerateArray().Select(part => Find(part, value, path, depth + 1))];
            int count = faults.Count(static fault => fault is null);
            if (faults.Count > 0 && count != 1)
            {
                return count == 0 ? $"{path}: none of oneOf ({faults[0]})" : $"{path}: {count} of oneOf";
            }
        }

        return schema.Member("not") is { } not && Find(not, value, path, depth + 1) is null ? $"{path}: what \"not\" forbids" : null;
    }

    private string? OfObject(JsonElement schema, JsonObject members, string path, int depth)
    {
        foreach (JsonElement required in schema.Member("required").Items())
        {
            string name = required.GetString()!;
            if (!members.ContainsKey(name) && !IsOtherWay(schema, name))
            {
                return $"{path}: {name} is missing";
            }
        }

        if (schema.Number("minProperties") > members.Count || schema.Number("maxProperties") < members.Count)
        {
            return $"{path}: {members.Count} members";
        }

        JsonElement? properties = schema.Member("properties");
        foreach ((string name, JsonNode? member) in members)
        {
            List<JsonElement> patterns =
            [
                .. schema.Member("patternProperties").Members().Where(pattern => Patterns.Matches(pattern.Name, name) == true)
                    .Select(static pattern => pattern.Value),
            ];
            JsonElement? own = properties?.Member(name);
            JsonElement? rest = own is null && patterns.Count == 0 ? schema.Member("additionalProperties") : null;
            foreach (JsonElement part in new[] { own, rest }.OfType<JsonElement>().Concat(patterns))
            {
                if (Find(part, member, $"{path}/{name}", depth + 1) is { } fault)
                {
                    return fault;
                }
            }
        }

        return null;
    }

    /// <summary>A member that only the other direction has may be missing (OpenAPI 3.0, "readOnly", "writeOnly").</summary>
    private bool IsOtherWay(JsonElement schema, string name) =>
        schema.Member("properties")?.Member(name) is { } property
        && document.Resolve(property).IsTrue(direction == Direction.Request ? "readOnly" : "writeOnly");

    private string? OfArray(JsonElement schema, JsonArray items, string path, int depth)
    {
        if (schema.Number("minItems") > items.Count || schema.Number("maxItems") < items.Count)
        {
            return $"{path}: {items.Count} items";
        }

        if (schema.IsTrue("uniqueItems") && items.Select(static item => item?.ToJsonString() ?? "null").Distinct().Count() < items.Count)
        {
            return $"{path}: items that are equal";
        }

        List<JsonElement> first = [.. schema.Member("prefixItems").Items()];
        for (int index = 0; index < items.Count; index++)
        {
            JsonElement? item = index < first.Count ? first[index] : schema.Member("items");
            if (item is { } part && Find(part, items[index], $"{path}/{index}", depth + 1) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }
}
