using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests.Support;

/// <summary>Short names for the most frequent expectations.</summary>
internal static class Report
{
    public static DiagnosticResult Error(string id) => new(id, DiagnosticSeverity.Error);

    public static DiagnosticResult Warning(string id) => new(id, DiagnosticSeverity.Warning);

    public static DiagnosticResult Info(string id) => new(id, DiagnosticSeverity.Info);

    /// <summary>Runs the generator on <c>openapi.yaml</c>, in which <c>{|#0:…|}</c> marks the first diagnostic, and so on.</summary>
    public static Task For(string document, params DiagnosticResult[] expected) =>
        new DocumentTest().With("openapi.yaml", document).ReportsAsync(expected);

    public static Task For(string document, DiagnosticResult expected) => For(document, [expected.WithLocation(0)]);
}
