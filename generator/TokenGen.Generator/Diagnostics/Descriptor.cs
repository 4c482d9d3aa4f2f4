using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Creates descriptors with the same category, a help page for each id, and enabled by default.</summary>
internal static class Descriptor
{
    private const string Category = "TokenGen";

    public static DiagnosticDescriptor Error(string id, string title, string messageFormat) =>
        Create(id, title, messageFormat, DiagnosticSeverity.Error);

    public static DiagnosticDescriptor Warning(string id, string title, string messageFormat) =>
        Create(id, title, messageFormat, DiagnosticSeverity.Warning);

    public static DiagnosticDescriptor Info(string id, string title, string messageFormat) =>
        Create(id, title, messageFormat, DiagnosticSeverity.Info);

    public static DiagnosticDescriptor Create(
        string id, string title, string messageFormat, DiagnosticSeverity severity, bool isEnabled = true) => new(
        id,
        title,
        messageFormat,
        Category,
        severity,
        isEnabledByDefault: isEnabled,
        helpLinkUri: $"https://github.com/tokengen/tokengen/blob/main/docs/diagnostics/{id}.md");
}
