using System.Text;
using Microsoft.CodeAnalysis;

namespace TokenGen.Diagnostics.Tests;

/// <summary>
/// TKG0105: limits how much a short document can expand through <c>allOf</c> and <c>oneOf</c>. The diagnostic is at the schema that exceeds
/// the limit.
/// </summary>
public sealed class BoundTests
{
    [Theory]
    [InlineData(100)]
    [InlineData(500)]
    public void TKG0105_A_large_base_is_part_of_many_schemas(int schemas) => AssertTooMuch(Bases(members: 2000, schemas));

    [Fact]
    public void TKG0105_Many_unions_have_many_cases() => AssertTooMuch(Unions(count: 300));

    [Fact]
    public void A_base_that_a_few_schemas_have_and_a_few_unions_are_generated()
    {
        Assert.Empty(Faults(Bases(members: 200, schemas: 100)));
        Assert.Empty(Faults(Unions(count: 50)));
    }

    private static void AssertTooMuch(string document)
    {
        GeneratorDriverRunResult run = Run(document);

        Diagnostic finding = Assert.Single(run.Diagnostics, static finding => finding.Severity >= DiagnosticSeverity.Warning);
        Assert.Equal("TKG0105", finding.Id);
        Assert.Contains("million characters of code", finding.GetMessage(), StringComparison.Ordinal);
        Assert.True(finding.Location.GetLineSpan().StartLinePosition.Line > 10);
        Assert.Empty(run.Results[0].GeneratedSources);
    }

    private static IEnumerable<Diagnostic> Faults(string document) =>
        Run(document).Diagnostics.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning);

    private static GeneratorDriverRunResult Run(string document) => new DocumentDriver([("openapi.yaml", document)]).Run();

    private static string Bases(int members, int schemas)
    {
        StringBuilder text = Head(schemas, "S");
        text.Append("    Base:\n      type: object\n      properties: {");
        Append(text, members, static i => $"p{i}: {{ type: string }}, ");
        text.Append("}\n");
        Append(text, schemas, static i => $"    S{i}: {{ allOf: [{{ $ref: '#/components/schemas/Base' }}, {{ type: object, properties: {{ q{i}: {{ type: string }} }} }}] }}\n");
        return text.ToString();
    }

    private static string Unions(int count)
    {
        StringBuilder text = Head(count, "U");
        Append(text, count, static i => $"    C{i}: {{ type: object, required: [p{i}], properties: {{ p{i}: {{ type: string }} }} }}\n");
        StringBuilder cases = new();
        Append(cases, count, static i => $"{{ $ref: '#/components/schemas/C{i}' }}, ");
        Append(text, count, i => $"    U{i}: {{ oneOf: [{cases}] }}\n");
        return text.ToString();
    }

    private static StringBuilder Head(int count, string name)
    {
        StringBuilder text = new("""
            openapi: 3.1.0
            info: { title: Acme, version: '1' }
            paths:
              /all:
                get:
                  operationId: getAll
                  responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/All' } } } } }
            components:
              schemas:
                All:
                  type: object
                  properties: {
            """);
        Append(text, count, i => $"m{i}: {{ $ref: '#/components/schemas/{name}{i}' }}, ");
        return text.Append("}\n");
    }

    private static void Append(StringBuilder text, int count, Func<int, FormattableString> part)
    {
        for (int i = 0; i < count; i++)
        {
            text.Append(FormattableString.Invariant(part(i)));
        }
    }
}
