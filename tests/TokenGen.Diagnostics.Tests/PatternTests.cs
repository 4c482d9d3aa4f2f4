using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>Patterns that Validate cannot check.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("^\\p{Script=Greek}+$", "uses the Unicode property 'Script=Greek', which .NET does not have")]
    [InlineData("(", "is not a valid regular expression")]
    public Task TKG0246_A_pattern_that_NET_does_not_support_is_not_checked(string pattern, string reason) =>
        Test("{ type: string, pattern: {|#0:'" + pattern + "'|} }", "true")
            .ReportsAsync(Info("TKG0246").WithLocation(0).WithArguments(pattern, reason));

    [Fact]
    public Task TKG0246_is_reported_once_for_a_schema_that_is_used_twice() =>
        Test("{ $ref: '#/components/schemas/Code' }\n        other: { type: array, items: { $ref: '#/components/schemas/Code' } }\n    Code: { type: string, pattern: {|#0:'('|} }", "true")
            .ReportsAsync(Info("TKG0246").WithLocation(0).WithArguments("(", "is not a valid regular expression"));

    [Fact]
    public Task Without_the_setting_no_pattern_is_reported() => Test("{ type: string, pattern: '(' }", "false").ReportsAsync();

    private static DocumentTest Test(string schema, string validation) => new DocumentTest().With(
        "openapi.yaml",
        $$"""
        openapi: 3.1.0
        info: { title: Acme API, version: '1' }
        paths: { /a: { post: { operationId: a, requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } }, responses: { '204': { description: OK } } } } }
        components:
          schemas:
            Order:
              type: object
              properties:
                name: {{schema}}
        """,
        metadata: $"Validation = {validation}");
}
