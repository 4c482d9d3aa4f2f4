using System.Globalization;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Numbers of a document as C# literals without a suffix.</summary>
internal static class NumberLiteral
{
    /// <summary>The literal; null if the text is not a number or does not fit the type.</summary>
    public static string? Of(ScalarKind kind, string text)
    {
        CultureInfo culture = CultureInfo.InvariantCulture;
        return kind switch
        {
            ScalarKind.Int32 when int.TryParse(text, NumberStyles.AllowLeadingSign, culture, out int value) => value.ToString(culture),
            ScalarKind.Int64 when long.TryParse(text, NumberStyles.AllowLeadingSign, culture, out long value) => value.ToString(culture),
            ScalarKind.UInt64 when ulong.TryParse(text, NumberStyles.None, culture, out ulong value) => value.ToString(culture),
            ScalarKind.Decimal when decimal.TryParse(text, NumberStyles.Float, culture, out decimal value) => value.ToString(culture),
            ScalarKind.Single or ScalarKind.Double when double.TryParse(text, NumberStyles.Float, culture, out double value)
                && !double.IsInfinity(value) =>
                value.ToString("R", culture),
            _ => null,
        };
    }
}
