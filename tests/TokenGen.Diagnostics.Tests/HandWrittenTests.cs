using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>Hand-written members that generated code cannot use.</summary>
public sealed class HandWrittenTests
{
    [Fact]
    public Task TKG0023_A_hand_written_member_does_not_fit() => new DocumentTest()
        .With(
            "openapi.yaml",
            """
            openapi: 3.1.0
            info: { title: Acme API, version: '1' }
            paths: { /a: { get: { operationId: a, responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } } } }
            components: { schemas: { Order: { type: object, properties: { name: { type: string }, count: { type: integer } } } } }
            """,
            metadata: ["Namespace = Acme"])
        .WithCSharp(
            """
            #pragma warning disable CS1591
            namespace Acme;
            partial record Order
            {
                public string? {|#0:Name|} { get; init; }
                public int? {|#1:Count|} { get => null; init { } }
            }
            """)
        .ReportsAsync(
            Error("TKG0023").WithLocation(0).WithArguments(
                "Order.Name", "it stores its own value, which is not read from JSON or written to it; get and set 'NameInJson' instead"),
            Error("TKG0023").WithLocation(1).WithArguments("Order.Count", "its type is 'int?', and generated code uses 'long?'; use that type, or map the schema with the setting Types"));
}
