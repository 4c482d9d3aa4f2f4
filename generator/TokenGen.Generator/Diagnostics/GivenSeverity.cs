using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>The severity that a document gives to one diagnostic id in a part of it.</summary>
/// <param name="Id">The id of the diagnostic.</param>
/// <param name="Level">The severity as the document writes it.</param>
internal sealed record GivenSeverity(string Id, string Level)
{
    /// <summary>The extension that belongs to TokenGen.</summary>
    public const string Extension = "x-tokengen";

    /// <summary>The key of <c>x-tokengen</c> that lists the ids to suppress.</summary>
    public const string SuppressKey = "suppress";

    /// <summary>The key of <c>x-tokengen</c> that gives ids another severity.</summary>
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

    /// <summary>The words for the severities.</summary>
    public static IEnumerable<string> Levels => s_levels.Keys;

    /// <summary>The severity; null if <see cref="Level"/> is not one of the words.</summary>
    public ReportDiagnostic? Report => s_levels.TryGetValue(Level, out ReportDiagnostic report) ? report : null;

    /// <summary>
    /// Whether a document may change the severity. Only the project may change an error, because an error leaves out a part of the client.
    /// </summary>
    public static bool IsOpen(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity < DiagnosticSeverity.Error;
}
