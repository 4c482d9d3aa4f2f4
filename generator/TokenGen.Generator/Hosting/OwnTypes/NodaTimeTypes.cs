using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.OwnTypes;

/// <summary>The JSON format of the types of NodaTime, for projects that reference it. Emitted code calls its patterns.</summary>
internal static class NodaTimeTypes
{
    private const string Patterns = "global::NodaTime.Text.";

    private static readonly Dictionary<string, string> s_patterns = new(StringComparer.Ordinal)
    {
        ["LocalDate"] = "LocalDatePattern.Iso",
        ["LocalTime"] = "LocalTimePattern.ExtendedIso",
        ["LocalDateTime"] = "LocalDateTimePattern.ExtendedIso",
        ["OffsetDateTime"] = "OffsetDateTimePattern.Rfc3339",
        ["Period"] = "PeriodPattern.NormalizingIso",
        ["YearMonth"] = "YearMonthPattern.Iso",
    };

    /// <summary>The codec of a type of NodaTime; null for any other type.</summary>
    public static OwnCodecSource? Find(INamedTypeSymbol type)
    {
        if (type.ContainingNamespace?.ToDisplayString() != "NodaTime")
        {
            return null;
        }

        // A server may send an instant with any offset.
        if (type.Name == "Instant")
        {
            return new OwnCodecSource(
                OwnCodecKind.Parsed,
                $"static text => {Patterns}OffsetDateTimePattern.Rfc3339.Parse(text).GetValueOrThrow().ToInstant()",
                $"static value => {Patterns}InstantPattern.ExtendedIso.Format(value)");
        }

        return s_patterns.TryGetValue(type.Name, out string? pattern)
            ? new OwnCodecSource(
                OwnCodecKind.Parsed,
                $"static text => {Patterns}{pattern}.Parse(text).GetValueOrThrow()",
                $"static value => {Patterns}{pattern}.Format(value)")
            : null;
    }
}
