using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>How a project changes what it hears: a document is no C# file, so <c>.globalconfig</c> is the place.</summary>
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
    public Task A_warning_can_be_switched_off() =>
        new DocumentTest().With("openapi.yaml", Unmarked).WithSeverity("TKG0202", "none").ReportsAsync();

    [Fact]
    public Task A_warning_can_be_made_an_error() =>
        new DocumentTest().With("openapi.yaml", s_marked).WithSeverity("TKG0202", "error").ReportsAsync(Error("TKG0202").WithLocation(0));

    [Fact]
    public Task An_error_can_be_made_a_warning() =>
        new DocumentTest()
            .With("openapi.yaml", "openapi: {|#0:4.0.0|}\n")
            .WithSeverity("TKG0103", "warning")
            .ReportsAsync(Warning("TKG0103").WithLocation(0).WithArguments("4.0.0"));
}
