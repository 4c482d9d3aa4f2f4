using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Tests.Emission;

/// <summary>The setting Expand: responses below its depth are JSON. Requests, enums and contents of envelopes do not change.</summary>
public sealed class ExpandTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Orders, version: '1' }
        x-tokengen: { envelope: { schemas: [Answer], payload: data, success: { member: ok } } }
        paths:
          /orders/{id}:
            get: { operationId: getOrder, responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }
            put:
              operationId: putOrder
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Change' } } } }
              responses: { '204': { description: Done. } }
          /orders: { get: { operationId: listOrders, responses: { '200': { description: All., content: { application/json: { schema: { type: object, properties: { data: { type: array, items: { $ref: '#/components/schemas/Order' } } } } } } } } } }
          /wrapped: { get: { operationId: getWrapped, responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Answer' } } } } } } }
        components:
          schemas:
            Answer: { type: object, properties: { ok: { type: boolean }, data: { $ref: '#/components/schemas/Held' } } }
            Held: { type: object, properties: { size: { type: integer }, maker: { $ref: '#/components/schemas/Maker' } } }
            Order:
              allOf: [{ $ref: '#/components/schemas/Base' }]
              type: object
              required: [state, customer]
              properties:
                state: { $ref: '#/components/schemas/State' }
                customer: { $ref: '#/components/schemas/Customer' }
                payer: { anyOf: [{ type: string }, { $ref: '#/components/schemas/Customer' }] }
                lines: { type: array, items: { $ref: '#/components/schemas/Line' } }
                extra: { type: object, properties: { note: { type: string } } }
            Base: { type: object, properties: { maker: { $ref: '#/components/schemas/Maker' } } }
            State: { type: string, enum: [open, paid] }
            Customer: { type: object, properties: { name: { type: string }, address: { $ref: '#/components/schemas/Address' } } }
            Address: { type: object, properties: { city: { type: string } } }
            Line: { type: object, properties: { count: { type: integer } } }
            Maker: { type: object, properties: { name: { type: string } } }
            Change: { type: object, properties: { parts: { type: array, items: { $ref: '#/components/schemas/Part' } } } }
            Part: { type: object, properties: { weight: { $ref: '#/components/schemas/Weight' } } }
            Weight: { type: object, properties: { grams: { type: integer } } }
        """;

    private static readonly string[] s_others =
        ["AcmeClient", "IAcmeClient.Operations", "AcmeClient.Operations", "AcmeJson", "ListOrdersResponse"];

    [Theory]
    [InlineData("All", "Address Change Customer CustomerOrString Held Line Maker Order OrderExtra Part State Weight")]
    [InlineData("None", "Change Held Order OrderExtra Part State Weight")]
    [InlineData("1", "Change Customer CustomerOrString Held Line Maker Order OrderExtra Part State Weight")]
    [InlineData("None|Customer", "Change Customer CustomerOrString Held Order OrderExtra Part State Weight")]
    public void Only_parts_within_the_depth_of_Expand_have_a_type(string expand, string types)
    {
        GeneratorHost host = GeneratorHost.Create(Document, metadata: [("Expand", expand)]);

        Assert.Empty(host.CompilerFindings());
        Assert.Equal(
            types.Split(' '),
            host.Files.Keys.Select(static file => Path.GetFileName(file).Replace(".g.cs", "", StringComparison.Ordinal))
                .Except(s_others).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_that_is_not_read_is_JSON()
    {
        string order = GeneratorHost.Create(Document, metadata: [("Expand", "None")]).Files.Single(
            static file => file.Key.EndsWith("Order.g.cs", StringComparison.Ordinal)).Value;

        Assert.Contains("JsonElement Customer ", order, StringComparison.Ordinal);
        Assert.Contains("JsonElement? Payer ", order, StringComparison.Ordinal);
        Assert.Contains("JsonElement? Maker ", order, StringComparison.Ordinal);
        Assert.Contains("IReadOnlyList<JsonElement>? Lines ", order, StringComparison.Ordinal);
        Assert.Contains("State State ", order, StringComparison.Ordinal);
        Assert.Contains("OrderExtra? Extra ", order, StringComparison.Ordinal);
    }

    [Fact]
    public void Parts_left_as_JSON_are_one_info()
    {
        Diagnostic info = Assert.Single(
            GeneratorHost.Create(Document, metadata: [("Expand", "None")]).Diagnostics, static diagnostic => diagnostic.Id == "TKG0216");

        Assert.Equal(DiagnosticSeverity.Info, info.Severity);
        Assert.Equal("The setting Expand leaves these schemas as JSON (3): Customer, Line, Maker. To get types for some of them, add their names to Expand, separated by '|'.", info.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_schema_that_the_document_does_not_have_is_reported() =>
        Assert.Contains(
            GeneratorHost.Create(Document, metadata: [("Expand", "None|Custmer")]).Diagnostics, static diagnostic =>
                diagnostic.Id == "TKG0008" && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
                    .StartsWith("'Custmer' in Expand", StringComparison.Ordinal));

    [Theory]
    [InlineData("Some")]
    [InlineData("-1")]
    [InlineData("All|Customer")]
    [InlineData("None||Customer")]
    public void A_wrong_value_is_reported(string value) =>
        Assert.Contains(
            GeneratorHost.Create(Document, metadata: [("Expand", value)]).Diagnostics, static diagnostic => diagnostic.Id == "TKG0006");
}
