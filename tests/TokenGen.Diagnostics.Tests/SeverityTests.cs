using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>How a project changes severities: a document is not a C# file, so <c>.globalconfig</c> is the place.</summary>
public sealed class SeverityTests
{
    private const string Unmarked =
        "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths:\n  /pets:\n    get: { operationId: listPets, parameters: "
        + "[{ name: id, in: path, required: true, schema: { type: string } }], responses: {} }\n";

    private static readonly string s_marked = Unmarked.Replace("[{ name", "[{|#0:{|} name", StringComparison.Ordinal);

    [Fact]
    public Task A_warning_is_reported_by_default() =>
        For(s_marked, Warning("TKG0202"));

    [Fact]
    public Task A_warning_can_be_suppressed() =>
        new DocumentTest().With("openapi.yaml", Unmarked).WithSeverity("TKG0202", "none").ReportsAsync();

    [Fact]
    public Task A_warning_can_become_an_error() =>
        new DocumentTest().With("openapi.yaml", s_marked).WithSeverity("TKG0202", "error").ReportsAsync(Error("TKG0202").WithLocation(0));

    [Fact]
    public Task An_error_can_be_made_a_warning() =>
        new DocumentTest()
            .With("openapi.yaml", "openapi: {|#0:4.0.0|}\n")
            .WithSeverity("TKG0103", "warning")
            .ReportsAsync(Warning("TKG0103").WithLocation(0).WithArguments("4.0.0"));

    [Fact]
    public Task A_document_raises_and_lowers_severities() =>
        For(
            """
            openapi: 3.0.3
            info: { title: Acme, version: '1' }
            x-tokengen: { severity: { TKG0211: warning, "TKG0202": 'info' } }
            paths:
              /pets:
                get:
                  operationId: listPets
                  parameters:
                    - {|#0:{|} name: id, in: path, required: true, schema: { type: string } }
                    - { name: a, in: query, schema: { type: string, format: {|#1:snow|} } }
                    - { name: b, in: query, x-tokengen: { severity: { TKG0211: none } }, schema: { type: string, format: snow } }
                    - { name: c, in: query, x-tokengen: { severity: { TKG0211: error } }, schema: { type: string, format: {|#2:snow|} } }
                  responses: {}
            """,
            Info("TKG0202").WithLocation(0),
            Warning("TKG0211").WithLocation(1),
            Error("TKG0211").WithLocation(2));

    [Fact]
    public Task A_project_overrides_the_severities_of_a_document() =>
        new DocumentTest()
            .With("openapi.yaml", Unmarked.Replace(
                "paths:", "x-tokengen: { severity: { TKG0202: error } }\npaths:", StringComparison.Ordinal))
            .WithSeverity("TKG0202", "none")
            .ReportsAsync();

    [Fact]
    public Task An_invalid_severity_and_one_for_an_error_are_rejected() =>
        For(
            """
            openapi: 3.0.3
            info: { title: Acme, version: '1' }
            x-tokengen: { severity: { TKG0211: {|#0:loud|}, TKG0113: {|#1:none|} } }
            paths: { /a: { get: { operationId: a, responses: {} } } }
            """,
            Error("TKG0242").WithLocation(0).WithArguments("loud", "TKG0211", "none, info, warning, error"),
            Error("TKG0242").WithLocation(1).WithArguments(
                "TKG0113", "severity", "the id of a warning or an info; only the project can change the severity of errors"));
}
