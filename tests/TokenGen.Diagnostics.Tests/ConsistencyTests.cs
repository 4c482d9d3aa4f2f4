using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>TKG0130 to TKG0139: contradictions within a document. Few of them change a client, so most are Info.</summary>
public sealed class ConsistencyTests
{
    private const string Head = "openapi: 3.0.3\ninfo: { title: Acme, version: '1' }\npaths: {}\ncomponents:\n  schemas:\n";

    private static readonly string s_newHead = Head.Replace("3.0.3", "3.1.0", StringComparison.Ordinal);

    [Fact]
    public Task TKG0130_A_required_member_is_not_declared() => For(
        Head + """
            Pet: { type: object, required: [name, {|#0:tagg|}], properties: { name: { type: string }, tag: { type: string } } }
        """,
        Warning("TKG0130").WithArguments("tagg"));

    [Fact]
    public Task A_required_member_may_be_declared_by_another_part() => For(
        Head + """
            Named: { type: object, properties: { name: { type: string } } }
            Pet:
              allOf:
                - $ref: '#/components/schemas/Named'
                - { type: object, required: [name], properties: { tag: { type: string } } }
            Owner: { required: [name], allOf: [{ $ref: '#/components/schemas/Named' }], properties: { tag: { type: string } } }
            Free: { type: object, required: [anything] }
        """,
        []);

    [Fact]
    public Task TKG0131_A_listed_value_is_of_another_type() => For(
        Head + """
            Size: { type: string, enum: [small, {|#0:10|}, null] }
        """,
        Info("TKG0131").WithArguments("The number 10", "string"));

    [Fact]
    public Task TKG0132_A_default_does_not_fit() => For(
        Head + """
            Limit: { type: integer, maximum: 100, default: {|#0:200|} }
            Pet: { type: object, required: [id], properties: { id: { type: string } }, default: {|#1:{|} name: Tom } }
            Sound: { type: string, enum: [miaow], default: miaow }
        """,
        Info("TKG0132").WithLocation(0).WithArguments("the number 200 is above the maximum"),
        Info("TKG0132").WithLocation(1).WithArguments("'id' is required but missing"));

    [Fact]
    public Task TKG0133_A_lower_limit_is_above_the_upper_one() => For(
        Head + """
            Name: { type: string, {|#0:minLength|}: 10, {|#1:maxLength|}: 1 }
        """,
        [Info("TKG0133").WithLocation(0).WithLocation(1).WithArguments("minLength", "10", "maxLength", "1")]);

    [Fact]
    public Task TKG0134_An_example_does_not_fit() => For(
        Head + """
            Pet:
              type: object
              required: [id, name]
              properties:
                id: { type: integer, readOnly: true }
                name: { type: string, nullable: true }
                friends: { type: array, maxItems: 1, items: { $ref: '#/components/schemas/Pet' } }
              example: { name: null, friends: [{ name: {|#0:1|} }] }
            Pack: { type: array, items: { $ref: '#/components/schemas/Pet' }, example: [{ name: Tom, friends: {|#1:[|}{ name: A }, { name: B }] }] }
        """,
        Info("TKG0134").WithLocation(0).WithArguments("the number 1 does not have the type string"),
        Info("TKG0134").WithLocation(1).WithArguments("a list of 2 breaks 'maxItems' 1"));

    [Fact]
    public Task TKG0135_A_mapping_leads_to_no_alternative() => For(
        Head + """
            Pet:
              oneOf: [{ $ref: '#/components/schemas/Cat' }]
              discriminator: { propertyName: kind, mapping: { cat: Cat, cow: {|#0:'#/components/schemas/Cow'|} } }
            Cat: { type: object, properties: { kind: { type: string } } }
            Cow: { type: object, properties: { kind: { type: string } } }
        """,
        Info("TKG0135").WithArguments("cow", "Cow"));

    [Fact]
    public Task TKG0136_A_document_of_3_1_has_nullable() => For(
        s_newHead + """
            Name: { type: {|#1:string|}, {|#0:nullable|}: true }
            Tag: { {|#2:nullable|}: true }
            Sure: { type: string, nullable: false }
        """,
        Info("TKG0136").WithLocation(0).WithLocation(1).WithArguments("is read as in OpenAPI 3.0"),
        Info("TKG0136").WithLocation(2).WithArguments("is ignored because the schema has no type"));
}
