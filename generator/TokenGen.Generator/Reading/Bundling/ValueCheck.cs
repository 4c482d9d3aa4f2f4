using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Values that the reader library would throw at, or drop without a word: a text where a number belongs, a list where an object
/// belongs. They are reported and taken out.
/// </summary>
internal sealed class ValueCheck(SpecVersion version, Origins origins, List<DiagnosticInfo> diagnostics)
{
    /// <summary>What is to stand in the place of a value: the value itself when it can stay, null when nothing can.</summary>
    public JsonNode? Check(FieldRule rule, JsonNode value, JsonNode parent, string name, ParsedFile file)
    {
        if (rule.Place is { } place && !(value is JsonValue && rule.Scalar == ScalarRule.BooleanOrSchema))
        {
            return CheckStructure(place, value, parent, name, file);
        }

        return rule.Scalar switch
        {
            ScalarRule.None => value,
            ScalarRule.Integer => AsNumber(value) is { } number && number == decimal.Truncate(number)
                ? AsInteger(number, value)
                : Refuse(value, "a whole number", parent, name, file),
            ScalarRule.Decimal => AsNumber(value) is not null ? value : Refuse(value, "a number", parent, name, file),
            ScalarRule.Number => IsNumber(value) ? value : Refuse(value, "a number", parent, name, file),
            ScalarRule.ExclusiveLimit when version >= SpecVersion.OpenApi31 =>
                IsNumber(value) ? value : Refuse(value, "a number", parent, name, file),
            _ => value is JsonValue && bool.TryParse(value.ToString(), out _) ? value : Refuse(value, "true or false", parent, name, file),
        };
    }

    private JsonNode? CheckStructure(Place place, JsonNode value, JsonNode parent, string name, ParsedFile file)
    {
        bool isList = place.Arrangement == Arrangement.List;
        bool fits = isList ? value is JsonArray || IsReference(value) : value is JsonObject;

        // In Swagger 2.0 a discriminator is the name of a property.
        if (fits || (place.Kind == ObjectKind.Discriminator && version == SpecVersion.Swagger20))
        {
            return value;
        }

        if (place is { Kind: ObjectKind.Schema, Arrangement: Arrangement.One } && value.GetValueKind() is JsonValueKind.True or JsonValueKind.False)
        {
            // Boolean schemas, which the library drops from maps and lists.
            return value.GetValue<bool>() ? new JsonObject() : new JsonObject { ["not"] = new JsonObject() };
        }

        Report(ContentDescriptors.WrongStructure, parent, name, file, name, isList ? "a list" : "an object", Describe(value));
        return null;
    }

    private static bool IsReference(JsonNode value) => value is JsonObject members && ReferenceText.Of(members) is not null;

    /// <summary>The library reads these as int: 10.0 becomes 10, and a limit beyond int limits nothing.</summary>
    private static JsonNode? AsInteger(decimal number, JsonNode value)
    {
        if (number is < 0 or > int.MaxValue)
        {
            return null;
        }

        return value.ToString() == number.ToString("0", CultureInfo.InvariantCulture) ? value : JsonValue.Create((int)number);
    }

    private JsonNode? Refuse(JsonNode value, string expected, JsonNode parent, string name, ParsedFile file)
    {
        Report(ContentDescriptors.WrongValue, parent, name, file, name, expected, Describe(value));
        return null;
    }

    // Beyond decimal, a number may still be a limit: the library keeps its text.
    private static bool IsNumber(JsonNode value) => AsNumber(value) is not null || value.GetValueKind() == JsonValueKind.Number;

    private static decimal? AsNumber(JsonNode value) =>
        value is JsonValue && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;

    private static string Describe(JsonNode value)
    {
        const int Longest = 40;
        string text = value switch
        {
            JsonArray => "a list",
            JsonObject => "an object",
            _ => $"'{value}'",
        };
        return text.Length <= Longest ? text : text.Substring(0, Longest) + "…'";
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, JsonNode parent, string name, ParsedFile file, params string[] arguments) =>
        diagnostics.Add(DiagnosticInfo.Create(descriptor, origins.Locate(parent, name, file, ofKey: true), arguments));
}
