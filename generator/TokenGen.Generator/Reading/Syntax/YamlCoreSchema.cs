using System.Text.RegularExpressions;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Finds the type of an unquoted YAML scalar, by the core schema of YAML 1.2 (section 10.3.2). The rules of YAML 1.1 do not apply, so
/// <c>no</c>, <c>on</c>, <c>1_000</c> and dates are strings. The parsers of .NET are not used, because they accept more than YAML.
/// </summary>
internal static class YamlCoreSchema
{
    private static readonly Regex s_number = new(
        @"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    private static readonly Regex s_otherBase = new(
        @"^(0o[0-7]+|0x[0-9a-fA-F]+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static SyntaxScalarKind Resolve(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => SyntaxScalarKind.Null,
        "true" or "True" or "TRUE" => SyntaxScalarKind.True,
        "false" or "False" or "FALSE" => SyntaxScalarKind.False,
        _ when MayBeNumber(text[0]) && (s_number.IsMatch(text) || s_otherBase.IsMatch(text)) => SyntaxScalarKind.Number,
        _ => SyntaxScalarKind.String,
    };

    private static bool MayBeNumber(char first) => first is (>= '0' and <= '9') or '-' or '+' or '.';
}
