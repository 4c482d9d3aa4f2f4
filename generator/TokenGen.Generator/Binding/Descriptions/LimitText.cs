using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Descriptions;

/// <summary>The limits of a schema in words (JSON Schema, "A Vocabulary for Structural Validation").</summary>
internal static class LimitText
{
    /// <summary>Longer patterns do not help in a tooltip.</summary>
    private const int MaximumPattern = 80;

    /// <summary>The limits of integer types: the C# type has them already.</summary>
    private static readonly HashSet<string> s_ofTypes = new(
        ["2147483647", "-2147483648", "9223372036854775807", "-9223372036854775808", "4294967295", "18446744073709551615"], StringComparer.Ordinal);

    /// <summary>The limits of a value of a type; null if the schema sets no limit.</summary>
    public static string? Of(IOpenApiSchema? schema, TypeUse type)
    {
        if (schema is null)
        {
            return null;
        }

        IEnumerable<string?> sentences = type switch
        {
            ScalarUse { Kind: ScalarKind.String } => OfText([.. SolePart.InPlace(schema)]),
            ScalarUse { IsNumber: true } => OfNumber([.. SolePart.InPlace(schema)]),
            ArrayUse => OfList([.. SolePart.InPlace(schema)]),
            MapUse => [Counted(First(SolePart.InPlace(schema), static part =>
                part.MinProperties), First(SolePart.InPlace(schema), static part => part.MaxProperties), "member")],
            _ => [],
        };
        string text = string.Join(" ", sentences.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static IEnumerable<string?> OfText(List<IOpenApiSchema> parts)
    {
        yield return Counted(First(parts, static part => part.MinLength), First(parts, static part => part.MaxLength), "character");
        string? pattern = parts.Select(static part => part.Pattern).FirstOrDefault(static pattern => !string.IsNullOrEmpty(pattern));
        yield return pattern is { Length: <= MaximumPattern } && pattern.IndexOf('`') < 0 && !pattern.Any(char.IsControl)
            ? $"Matches `{pattern}`."
            : null;

        // A format with its own C# type needs no text.
        string? format = parts.Select(static part => part.Format).FirstOrDefault(static format => !string.IsNullOrEmpty(format));
        yield return format is { Length: <= MaximumPattern } and not "password"
            && format.All(static c => char.IsLetterOrDigit(c) || c is '-' or '_') ? $"Format: `{format}`." : null;
    }

    private static IEnumerable<string?> OfNumber(List<IOpenApiSchema> parts)
    {
        string? least = Limit(parts, static part => part.Minimum);
        string? most = Limit(parts, static part => part.Maximum);
        string? above = Limit(parts, static part => part.ExclusiveMinimum);
        string? below = Limit(parts, static part => part.ExclusiveMaximum);
        string? low = above is not null ? $"Greater than {above}" : least is not null ? $"At least {least}" : null;
        string? high = below is not null ? $"less than {below}" : most is not null ? $"at most {most}" : null;
        yield return (low, high) switch
        {
            (null, null) => null,
            (null, _) => char.ToUpperInvariant(high![0]) + high.Substring(1) + ".",
            (_, null) => low + ".",
            _ when above is null && below is null => least == most ? $"Always {least}." : $"From {least} to {most}.",
            _ => $"{low} and {high}.",
        };
        yield return First(parts, static part => part.MultipleOf) is { } step and not 1
            ? $"A multiple of {step.ToString(CultureInfo.InvariantCulture)}."
            : null;
    }

    private static IEnumerable<string?> OfList(List<IOpenApiSchema> parts)
    {
        yield return Counted(First(parts, static part => part.MinItems), First(parts, static part => part.MaxItems), "item");
        yield return parts.Any(static part => part.UniqueItems == true) ? "Items must be unique." : null;
    }

    private static string? Counted(int? least, int? most, string what) => (least is > 0 ? least : null, most) switch
    {
        (null, null) => null,
        (null, { } only) => $"Up to {Number(only, what)}.",
        ({ } only, null) => $"At least {Number(only, what)}.",
        ({ } low, { } high) => low == high ? $"Exactly {Number(low, what)}." : $"{low} to {Number(high, what)}.",
    };

    private static string Number(int count, string what) =>
        count.ToString(CultureInfo.InvariantCulture) + " " + what + (count == 1 ? "" : "s");

    private static string? Limit(List<IOpenApiSchema> parts, Func<IOpenApiSchema, string?> limit) =>
        parts.Select(limit).FirstOrDefault(static text => text is not null) is { Length: <= 30 } text && !s_ofTypes.Contains(text)
            ? text
            : null;

    private static T? First<T>(IEnumerable<IOpenApiSchema> parts, Func<IOpenApiSchema, T?> limit)
        where T : struct =>
        parts.Select(limit).FirstOrDefault(static found => found is not null);
}
