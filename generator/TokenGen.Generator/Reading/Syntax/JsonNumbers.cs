using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Makes JSON values of numbers and keeps their notation: 1.0 stays 1.0, and a number of a thousand digits keeps all of them.
/// </summary>
internal static class JsonNumbers
{
    // decimal would round longer numbers.
    private const int MaxDecimalLength = 28;

    public static JsonNode Create(string text)
    {
        if (text.Length <= 18 && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return JsonValue.Create(integer);
        }

        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'o')
        {
            return FromOtherBase(text);
        }

        bool isShort = text.Length <= MaxDecimalLength && text.IndexOfAny(['e', 'E']) < 0;
        if (isShort && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number))
        {
            return JsonValue.Create(number);
        }

        return FromLongNotation(text);
    }

    private static JsonValue FromOtherBase(string text)
    {
        try
        {
            return JsonValue.Create(Convert.ToInt64(text.Substring(2), text[1] == 'x' ? 16 : 8));
        }
        catch (OverflowException)
        {
            return JsonValue.Create(text);
        }
    }

    /// <summary>Keeps exponents and very long numbers as they are written, in the notation of JSON instead of YAML.</summary>
    private static JsonValue FromLongNotation(string text)
    {
        string sign = text[0] == '-' ? "-" : "";
        string digits = text.TrimStart('-', '+').TrimStart('0');
        if (digits.Length == 0 || digits[0] is '.' or 'e' or 'E')
        {
            digits = "0" + digits;
        }

        digits = digits.Replace(".e", ".0e").Replace(".E", ".0E");
        if (digits.EndsWith(".", StringComparison.Ordinal))
        {
            digits += "0";
        }

        using JsonDocument document = JsonDocument.Parse(sign + digits);
        return JsonValue.Create(document.RootElement.Clone())!;
    }
}
