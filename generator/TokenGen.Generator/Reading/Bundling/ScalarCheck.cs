using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// Checks single values the way the library parses them. Each check returns the replacement of the value, or describes what belongs there.
/// </summary>
internal static class ScalarCheck
{
    public static (JsonNode? Value, string? Expected) Check(ScalarRule rule, JsonNode value, SpecVersion version) => rule switch
    {
        ScalarRule.None => (value, null),
        ScalarRule.Integer => AsNumber(value) is { } number && number == decimal.Truncate(number)
            ? (AsInteger(number, value), null)
            : (null, "a whole number"),
        ScalarRule.Decimal => Accept(value, AsNumber(value) is not null, "a number"),
        ScalarRule.Number => Accept(value, IsNumber(value), "a number"),
        ScalarRule.ExclusiveLimit when version >= SpecVersion.OpenApi31 => Accept(value, IsNumber(value), "a number (as of OpenAPI 3.1)"),
        ScalarRule.ExclusiveLimit => Accept(value, IsBoolean(value), "true or false (before OpenAPI 3.1)"),
        ScalarRule.Url => Accept(value, IsUrl(value, UriKind.RelativeOrAbsolute), "a URL"),
        ScalarRule.WellFormedUrl => Accept(
            value, value is JsonValue && value.ToString().Length > 0
                && Uri.IsWellFormedUriString(value.ToString(), UriKind.RelativeOrAbsolute), "a URL"),
        ScalarRule.AbsoluteUrl => Accept(value, IsUrl(value, UriKind.Absolute), "an absolute URL with a scheme"),
        ScalarRule.Host => Accept(value, value is JsonValue && IsHost(value.ToString()), "a host, optionally with a port"),
        ScalarRule.Schemes => Accept(value, value is JsonArray schemes && schemes.All(IsScheme), "a list of schemes such as https"),
        ScalarRule.Names when IsBoolean(value) => (null, "a list of the required properties, in the schema that has them"),
        ScalarRule.Names => Accept(value, value is JsonArray names && names.All(static name => name is JsonValue), "a list of names"),
        ScalarRule.Words => Accept(
            value, value is JsonArray words && words.All(static word => word is JsonValue && !IsBlank(word.ToString())), "a list of names"),
        ScalarRule.Requirements => Accept(
            value,
            value is JsonArray requirements
                && requirements.All(static needed => needed is JsonObject schemes && !schemes.Any(static scheme => IsBlank(scheme.Key))),
            "a list of objects that name security schemes"),
        ScalarRule.MediaTypeNames => value is JsonArray mediaTypes && mediaTypes.All(static mediaType => mediaType is JsonValue)
            ? (Once(mediaTypes), null)
            : (null, "a list of media types"),
        ScalarRule.Switches => Accept(
            value, value is JsonObject switches
                && switches.All(static entry => entry.Value is { } set && IsBoolean(set)), "an object with values true or false"),
        ScalarRule.Values => Accept(value, value is JsonArray, "a list of values"),
        ScalarRule.ParameterPlace => Word(
            value, version == SpecVersion.Swagger20 ? "query header path formData body"
                : version < SpecVersion.OpenApi32 ? "query header path cookie"
                : "query header path cookie querystring"),
        ScalarRule.KeyPlace => Word(value, version == SpecVersion.Swagger20 ? "query header" : "query header cookie"),
        ScalarRule.SchemeType =>
            Word(value, version == SpecVersion.Swagger20 ? "basic apiKey oauth2" : "apiKey http mutualTLS oauth2 openIdConnect"),
        _ => Accept(value, IsBoolean(value), "true or false"),
    };

    private static (JsonNode?, string?) Word(JsonNode value, string words)
    {
        string[] known = words.Split(' ');
        return Accept(
            value, value is JsonValue && known.Contains(value.ToString(), StringComparer.Ordinal), "one of " + string.Join(", ", known));
    }

    private static (JsonNode?, string?) Accept(JsonNode value, bool isRight, string expected) => isRight ? (value, null) : (null, expected);

    /// <summary>The library turns such a name into a reference and throws if it is blank.</summary>
    private static bool IsBlank(string name) => string.IsNullOrWhiteSpace(name);

    private static JsonArray Once(JsonArray values)
    {
        string[] distinct = [.. values.Select(static value => value!.ToString()).Distinct(StringComparer.Ordinal)];
        return distinct.Length == values.Count ? values : [.. distinct.Select(static value => JsonValue.Create(value))];
    }

    private static bool IsBoolean(JsonNode value) => value is JsonValue && bool.TryParse(value.ToString(), out _);

    private static bool IsUrl(JsonNode value, UriKind kind) => value is JsonValue && Uri.TryCreate(value.ToString(), kind, out _);

    private static bool IsHost(string host)
    {
        int colon = host.LastIndexOf(':');
        return colon < 0
            || (int.TryParse(host.Substring(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int port)
                && port <= ushort.MaxValue);
    }

    private static bool IsScheme(JsonNode? scheme) => scheme is JsonValue && Uri.CheckSchemeName(scheme.ToString());

    // A number outside the range of decimal may still be a limit: the library keeps its text.
    private static bool IsNumber(JsonNode value) => value.GetValueKind() == JsonValueKind.Number || AsNumber(value) is not null;

    /// <summary>The library reads these fields as int: 10.0 becomes 10, and a limit outside the range of int is ignored.</summary>
    private static JsonNode? AsInteger(decimal number, JsonNode value)
    {
        if (number is < 0 or > int.MaxValue)
        {
            return null;
        }

        return value.ToString() == number.ToString("0", CultureInfo.InvariantCulture) ? value : JsonValue.Create((int)number);
    }

    private static decimal? AsNumber(JsonNode value) =>
        value is JsonValue && value.GetValueKind() is JsonValueKind.Number or JsonValueKind.String
        && decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : null;
}
