using System.Globalization;

namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>
/// The general categories that <c>\p{…}</c> can name (RFC 9485, section 3): a whole group such as <c>L</c>, or one category such as
/// <c>Lu</c>.
/// </summary>
internal static class UnicodeProperty
{
    private static readonly Dictionary<string, UnicodeCategory> s_categories = new(StringComparer.Ordinal)
    {
        ["Ll"] = UnicodeCategory.LowercaseLetter,
        ["Lm"] = UnicodeCategory.ModifierLetter,
        ["Lo"] = UnicodeCategory.OtherLetter,
        ["Lt"] = UnicodeCategory.TitlecaseLetter,
        ["Lu"] = UnicodeCategory.UppercaseLetter,
        ["Mc"] = UnicodeCategory.SpacingCombiningMark,
        ["Me"] = UnicodeCategory.EnclosingMark,
        ["Mn"] = UnicodeCategory.NonSpacingMark,
        ["Nd"] = UnicodeCategory.DecimalDigitNumber,
        ["Nl"] = UnicodeCategory.LetterNumber,
        ["No"] = UnicodeCategory.OtherNumber,
        ["Pc"] = UnicodeCategory.ConnectorPunctuation,
        ["Pd"] = UnicodeCategory.DashPunctuation,
        ["Pe"] = UnicodeCategory.ClosePunctuation,
        ["Pf"] = UnicodeCategory.FinalQuotePunctuation,
        ["Pi"] = UnicodeCategory.InitialQuotePunctuation,
        ["Po"] = UnicodeCategory.OtherPunctuation,
        ["Ps"] = UnicodeCategory.OpenPunctuation,
        ["Zl"] = UnicodeCategory.LineSeparator,
        ["Zp"] = UnicodeCategory.ParagraphSeparator,
        ["Zs"] = UnicodeCategory.SpaceSeparator,
        ["Sc"] = UnicodeCategory.CurrencySymbol,
        ["Sk"] = UnicodeCategory.ModifierSymbol,
        ["Sm"] = UnicodeCategory.MathSymbol,
        ["So"] = UnicodeCategory.OtherSymbol,
        ["Cc"] = UnicodeCategory.Control,
        ["Cf"] = UnicodeCategory.Format,
        ["Cn"] = UnicodeCategory.OtherNotAssigned,
        ["Co"] = UnicodeCategory.PrivateUse,
    };

    /// <summary>Null when there is no such property.</summary>
    public static UnicodeCategory[]? Of(string name) => name switch
    {
        { Length: 2 } => s_categories.TryGetValue(name, out UnicodeCategory category) ? [category] : null,

        // A lone surrogate is not a character of a text, but its category belongs to the group C.
        "C" => [.. StartingWith(name), UnicodeCategory.Surrogate],
        { Length: 1 } => StartingWith(name) is { Length: > 0 } categories ? categories : null,
        _ => null,
    };

    private static UnicodeCategory[] StartingWith(string letter) =>
        [.. s_categories.Where(entry => entry.Key[0] == letter[0]).Select(static entry => entry.Value)];
}
