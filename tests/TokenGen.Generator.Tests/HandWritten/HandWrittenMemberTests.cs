using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Tests.HandWritten;

/// <summary>Hand-written members of generated types replace generated members.</summary>
public sealed class HandWrittenMemberTests
{
    private const string Document =
        """
        openapi: 3.1.0
        info: { title: Acme, version: '1' }
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              tags: [Orders]
              parameters: [{ name: id, in: path, required: true, schema: { type: integer } }]
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          /orders:
            get:
              operationId: listOrders
              tags: [Orders]
              parameters:
                - { name: limit, in: query, schema: { type: integer } }
                - { name: state, in: query, schema: { $ref: '#/components/schemas/State' } }
                - { name: a, in: query, schema: { type: string } }
                - { name: b, in: query, schema: { type: string } }
                - { name: c, in: query, schema: { type: string } }
                - { name: d, in: query, schema: { type: string } }
              responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          /version:
            get: { operationId: getVersion, responses: { '200': { description: OK, content: { application/json: { schema: { type: string } } } } } }
        components:
          schemas:
            State: { type: string, enum: [open, closed] }
            Order:
              type: object
              required: [name, count]
              properties:
                name: { type: string, description: The name. }
                count: { type: integer }
                state: { $ref: '#/components/schemas/State' }
                labels: { type: array, items: { type: string } }
                payment: { oneOf: [{ type: string }, { $ref: '#/components/schemas/Card' }] }
                place: { type: array, prefixItems: [{ type: number }, { type: number }] }
            Card: { type: object, properties: { number: { type: string } } }
        """;

    [Theory]
    [InlineData("Order.g.cs", "partial record Order { public required string Name { get => NameInJson; init => NameInJson = value.Trim(); } }", "public required string Name", "private string NameInJson { get { OnGet(0); return _name; } init { OnSet(0); _name = value; } }")]
    [InlineData("Order.g.cs", "partial record Order { public IReadOnlyList<string>? Labels { get => LabelsInJson ?? []; init => LabelsInJson = value; } }", "public IReadOnlyList<string>? Labels", "private IReadOnlyList<string>? LabelsInJson")]
    [InlineData("Order.g.cs", "partial record Order { public State? State { get => StateInJson; init => StateInJson = value; } }", "public State? State", "private State? StateInJson")]
    [InlineData("Order.g.cs", "partial record Order { public System.Int64 Count { get => CountInJson; init => CountInJson = System.Math.Max(0, value); } }", "public required long Count", "private long CountInJson")]
    [InlineData("Order.g.cs", "partial record Order { public bool Equals(Order? other) => other?.Name == Name; public override int GetHashCode() => 1; }", "public bool Equals(Order? other)", "protected override bool PrintMembers")]
    [InlineData("Order.g.cs", "partial record Order { private long _count = 7; }", "private long _count;", "private string _name;")]
    [InlineData("OrderPlace.g.cs", "partial record OrderPlace { public double? Item1 { get => Item1InJson; init => Item1InJson = value; } }", "public double? Item1 ", "private double? Item1InJson")]
    [InlineData("CardOrString.g.cs", "partial class CardOrString { public bool TryGetCard([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Card? value) { value = null; return false; } }", "public bool TryGetCard(", "public bool TryGetString(")]
    [InlineData("CardOrString.g.cs", "partial class CardOrString { public static implicit operator CardOrString(string value) => new(1, value.Trim()); }", "implicit operator CardOrString(string value)", "implicit operator CardOrString(Card value)")]
    [InlineData("State.g.cs", "partial record struct State { public static State Open => new(\"OPEN\"); }", "public static readonly State Open", "public static readonly State Closed")]
    [InlineData("ListOrdersOptions.g.cs", "partial record ListOrdersOptions { public long? Limit { get; init; } = 50; }", "public long? Limit", "public State? State")]
    [InlineData("OrdersClient.g.cs", "partial class OrdersClient { public async Task<Order> GetOrderAsync(long id, CancellationToken cancellationToken = default) { return (await WithResponse.GetOrderAsync(id, cancellationToken)).EnsureSuccess(); } }", "public Task<Order> GetOrderAsync(", "IOrdersClientWithResponse.GetOrderAsync(")]
    [InlineData("AcmeClient.Operations.g.cs", "partial class AcmeClient { public Task<string> GetVersionAsync(CancellationToken cancellationToken = default) => Task.FromResult(\"1\"); }", "public Task<string> GetVersionAsync(", "IAcmeClientWithResponse.GetVersionAsync(")]
    public void A_hand_written_member_replaces_the_generated_one(string file, string code, string replaced, string kept)
    {
        GeneratorHost without = GeneratorHost.Create(Document);
        GeneratorHost host = Host(code);

        Assert.Contains(replaced, without.Files[file], StringComparison.Ordinal);
        Assert.DoesNotContain(replaced, host.Files[file], StringComparison.Ordinal);
        Assert.Contains(kept, host.Files[file], StringComparison.Ordinal);
        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.All(without.Files.Where(other => other.Key != file), other => Assert.Equal(other.Value, host.Files[other.Key]));
    }

    [Theory]
    [InlineData("partial record Order { public string FullName => Name + Count; public void Name2() { } }")]
    [InlineData("partial class AcmeClient { public Task<string> GetVersionAsync(int kind) => Task.FromResult(\"\"); }")]
    [InlineData("partial class Other { public string Name { get; set; } = \"\"; }")]
    public void Other_members_change_nothing(string code)
    {
        GeneratorHost host = Host(code);

        Assert.Equal(GeneratorHost.Create(Document).Files, host.Files);
        Assert.Empty(host.CompilerFindings());
    }

    [Fact]
    public void A_class_has_a_member_that_is_set()
    {
        GeneratorHost host = GeneratorHost.Create(Document, metadata: [("Models", "Class")])
            .WithCSharp(Code("partial class Order { public required string Name { get => NameInJson; set => NameInJson = value; } }"));

        Assert.Contains("private string NameInJson { get { OnGet(0); return _name; } set { OnSet(0); _name = value; } }", host.Files["Order.g.cs"], StringComparison.Ordinal);
        Assert.Empty(host.CompilerFindings());
    }

    [Fact]
    public void A_member_that_is_deleted_again_is_generated_again()
    {
        GeneratorHost host = Host("partial record ListOrdersOptions { public long? Limit { get; init; } }").WithCSharp(Code(""));

        Assert.Equal(GeneratorHost.Create(Document).Files, host.Files);
    }

    [Theory]
    [InlineData("partial record Order { public long Name { get => 1; init { } } }", "Order.Name", "its type is 'long', and generated code uses 'string'; use that type, or map the schema with the setting Types")]
    [InlineData("partial record Order { public string Name { get; init; } = \"\"; }", "Order.Name", "it stores its own value, which is not read from JSON or written to it; get and set 'NameInJson' instead")]
    [InlineData("partial record Order { public string Name => NameInJson; }", "Order.Name", "generated code sets it; add 'init' or 'set'")]
    [InlineData("partial class OrdersClient { public Task<string> GetOrderAsync(long id, CancellationToken cancellationToken = default) => Task.FromResult(\"\"); }", "OrdersClient.GetOrderAsync", "its type is 'Task<string>', and generated code uses 'Task<Order>'; use that type, or map the schema with the setting Types")]
    public void TKG0023_A_member_that_does_not_fit_is_reported_at_the_member(string code, string member, string reason)
    {
        Diagnostic found = Assert.Single(Host(code).Diagnostics);

        Assert.Equal("TKG0023", found.Id);
        Assert.Equal($"'{member}' takes the place of a generated member, but {reason}", found.GetMessage());
        Assert.Equal("Types.cs", found.Location.GetLineSpan().Path);
        Assert.Equal(4, found.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Equal(code.IndexOf(member[(member.IndexOf('.', StringComparison.Ordinal) + 1)..], code.IndexOf('{', StringComparison.Ordinal), StringComparison.Ordinal), found.Location.GetLineSpan().StartLinePosition.Character);
    }

    private static GeneratorHost Host(string code) => GeneratorHost.Create(Document).WithCSharp(Code(code));

    private static string Code(string code) =>
        $"#pragma warning disable CS1591\nusing System.Collections.Generic; using System.Threading; using System.Threading.Tasks;\n\nnamespace Acme;\n{code}\n";
}
