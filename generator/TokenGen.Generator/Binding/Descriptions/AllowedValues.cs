using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>The limits of a schema in the notation that analyzers read: <c>1..100</c>, <c>length 1..39; pattern ^[a-z]+$</c>.</summary>
internal static class AllowedValues
{
    /// <summary>Longer patterns make the assembly larger and help little.</summary>
    private const int MaximumPattern = 200;

    /// <summary>The limits of integer types: the C# type has them already.</summary>
    private static readonly HashSet<string> s_ofTypes = new(
        ["2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "18446744073709551615"], StringComparer.Ordinal);

    /// <summary>The notation for a value of a type; null if every value is allowed.</summary>
    public static string? Of(IOpenApiSchema? schema, TypeUse type)
    {
        IEnumerable<string?> limits = (schema, type) switch
        {
            (not null, ScalarUse { Kind: ScalarKind.String }) => OfText([.. SolePart.InPlace(schema)]),
            (not null, ScalarUse { IsNumber: true }) => [OfNumber([.. SolePart.InPlace(schema)])],
            _ => [],
        };
        string text = string.Join("; ", limits.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static IEnumerable<string?> OfText(List<IOpenApiSchema> parts)
    {
        int? least = parts.Select(static part => part.MinLength).FirstOrDefault(static length => length is > 0);
        int? most = parts.Select(static part => part.MaxLength).FirstOrDefault(static length => length is >= 0);
        yield return least is null && most is null ? null : FormattableString.Invariant($"length {least}..{most}");
        yield return parts.Select(static part => part.Pattern)
            .FirstOrDefault(static pattern => !string.IsNullOrEmpty(pattern)) is { Length: <= MaximumPattern } only
            && !only.Any(char.IsControl) ? $"pattern {only}" : null;
    }

    private static string? OfNumber(List<IOpenApiSchema> parts)
    {
        string? above = Limit(parts, static part => part.ExclusiveMinimum);
        string? below = Limit(parts, static part => part.ExclusiveMaximum);
        string low = above is not null ? above + "<" : Limit(parts, static part => part.Minimum) ?? "";
        string high = below is not null ? "<" + below : Limit(parts, static part => part.Maximum) ?? "";
        return low.Length + high.Length == 0 ? null : $"{low}..{high}";
    }

    private static string? Limit(List<IOpenApiSchema> parts, Func<IOpenApiSchema, string?> limit) =>
        parts.Select(limit).FirstOrDefault(static text => text is not null) is { Length: <= 30 } text && !s_ofTypes.Contains(text)
            ? text
            : null;
}
