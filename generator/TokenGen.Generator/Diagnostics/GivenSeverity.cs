using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>What a document says of findings of one kind in a part of it.</summary>
/// <param name="Id">The kind.</param>
/// <param name="Level">How it is to be reported, as the document writes it.</param>
internal sealed record GivenSeverity(string Id, string Level)
{
    /// <summary>The key of <c>x-tokengen</c> that lists ids which are not to be reported.</summary>
    public const string SuppressKey = "suppress";

    /// <summary>The key of <c>x-tokengen</c> that says how ids are to be reported.</summary>
    public const string SeverityKey = "severity";

    /// <summary>Not reported.</summary>
    public const string None = "none";

    private static readonly Dictionary<string, ReportDiagnostic> s_levels = new(StringComparer.Ordinal)
    {
        [None] = ReportDiagnostic.Suppress,
        ["info"] = ReportDiagnostic.Info,
        ["warning"] = ReportDiagnostic.Warn,
        ["error"] = ReportDiagnostic.Error,
    };

    /// <summary>The words for a level.</summary>
    public static IEnumerable<string> Levels => s_levels.Keys;

    /// <summary>The level; null where there is no such word.</summary>
    public ReportDiagnostic? Report => s_levels.TryGetValue(Level, out ReportDiagnostic report) ? report : null;

    /// <summary>A document may say what it likes of warnings and infos; of an error only the project may: a part of the document is left out then.</summary>
    public static bool IsOpen(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity < DiagnosticSeverity.Error;
}
