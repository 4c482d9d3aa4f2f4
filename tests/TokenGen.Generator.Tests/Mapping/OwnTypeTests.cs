using Microsoft.CodeAnalysis;

namespace TokenGen.Generator.Tests.Mapping;

/// <summary>The C# types that the setting Types and x-tokengen give to schemas. The emitted code compiles without warnings.</summary>
public sealed class OwnTypeTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: Shop, version: '1' }
        paths:
          /orders/{id}:
            get:
              operationId: getOrder
              parameters: [{ name: id, in: path, required: true, schema: { type: string } }, { name: since, in: query, schema: { type: integer, format: unix-time } }]
              responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } }
          /pets/{petId}:
            get:
              operationId: getPet
              parameters: [{ name: petId, in: path, required: true, schema: { type: string, x-tokengen: { id: true } } }]
              responses: { '200': { description: One., content: { application/json: { schema: { $ref: '#/components/schemas/Choice' } } } } }
        components:
          schemas:
            Order:
              type: object
              required: [id, total]
              properties:
                id: { type: string }
                total: { $ref: '#/components/schemas/Money' }
                created: { type: integer, format: unix-time }
                weight: { type: number }
                size: { type: number, format: double }
                count: { type: integer }
                flag: { type: string }
                parts: { type: array, items: { type: number } }
                tag_ids: { type: array, items: { type: string, x-tokengen: { id: true } } }
                pet_id: { type: string, x-tokengen: { id: true } }
                note: { type: object, properties: { text: { type: string } } }
            Money: { type: object, properties: { amount: { type: number }, currency: { type: string } } }
            Choice: { oneOf: [{ $ref: '#/components/schemas/Money' }, { type: string }] }
        """;

    private const string Code = """
        #pragma warning disable CS1591
        using System.Text.Json;
        using System.Text.Json.Serialization;
        using TokenGen.Json;
        namespace Acme.Own
        {
            public sealed record Money(decimal Amount);
            public sealed class MoneyCodec : JsonCodec<Money>
            {
                public override Money Read(ref JsonReader reader) { reader.SkipValue(); return new Money(1); }
                public override void Write(ref JsonWriter writer, Money value) { writer.WriteStartObject(); writer.WriteEndObject(); }
            }
            public static class Codecs { public static readonly JsonConverter<Money> Money = new MoneyConverter(); }
            internal sealed class MoneyConverter : JsonConverter<Money>
            {
                public override Money Read(ref Utf8JsonReader reader, System.Type typeToConvert, JsonSerializerOptions options) { reader.Skip(); return new Money(1); }
                public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options) { writer.WriteStartObject(); writer.WriteEndObject(); }
            }
            public static class Outer { [JsonConverter(typeof(MoneyConverter))] public sealed record Nested; }
            internal readonly struct Hidden { public static Hidden Parse(string s, System.IFormatProvider? provider) => default; }
        }
        """;

    [Fact]
    public void An_identifier_that_may_be_a_number_or_its_text_is_read_from_both()
    {
        const string document = """
            openapi: 3.1.0
            info: { title: Shop, version: '1' }
            paths:
              /items/{id}:
                get:
                  operationId: getItem
                  parameters: [{ name: id, in: path, required: true, schema: { type: [integer, string], format: int32, pattern: '^[0-9]+$', x-tokengen: { id: ItemId } } }]
                  responses: { '204': { description: None. } }
            """;

        GeneratorHost host = GeneratorHost.Create(document);

        Assert.Empty(host.CompilerFindings());
        Assert.Contains(host.Files.Values, static file => file.Contains(
            "JsonOpenNumberCodec<ItemId, int> Json = new(JsonCodecs.NumberOrText(JsonCodecs.Int32))", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("schema:Money=Acme.Own.Money by Acme.Own.MoneyCodec", "Order", "required global::Acme.Own.Money Total ")]
    [InlineData("schema:Money=Acme.Own.Money by Acme.Own.Codecs.Money", "Order", "required global::Acme.Own.Money Total ")]
    [InlineData("format:unix-time=DateTimeOffset", "Order", "DateTimeOffset? Created ")]
    [InlineData("Order.created=DateTimeOffset by UnixMilliseconds", "Order", "DateTimeOffset? Created ")]
    [InlineData("Order.created=System.DateTimeOffset", "Order", "DateTimeOffset? Created ")]
    [InlineData("type:number=decimal", "Order", "decimal? Weight ")]
    [InlineData("type:number=decimal", "Order", "decimal? Size ")]
    [InlineData("type:number=decimal|format:double=double", "Order", "double? Size ")]
    [InlineData("type:number=decimal", "Order", "IReadOnlyList<decimal>? Parts ")]
    [InlineData("Order.parts[]=decimal", "Order", "IReadOnlyList<decimal>? Parts ")]
    [InlineData("Order.count=int", "Order", "int? Count ")]
    [InlineData("Order.flag=bool", "Order", "bool? Flag ")]
    [InlineData("Order.note=string", "Order", "string? Note ")]
    [InlineData("Order.total=JsonElement", "Order", "JsonElement Total ")]
    [InlineData("Order.id=Guid", "Order", "required Guid Id ")]
    [InlineData("Order.id=id", "Order", "required OrderId Id ")]
    [InlineData("Order.id=id:Key|getOrder.id=id:Key", "Order", "required Key Id ")]
    [InlineData("Order.id=id:Key|getOrder.id=id:Key", "IAcmeClient.Operations", "(Key id, ")]
    [InlineData("getOrder.since=DateTimeOffset", "IAcmeClient.Operations", "DateTimeOffset? since = null")]
    [InlineData("", "Order", "IReadOnlyList<TagId>? TagIds ")]
    [InlineData("", "Order", "PetId? PetId ")]
    [InlineData("", "PetId", "readonly partial record struct PetId : IParsable<PetId>")]
    [InlineData("schema:Money=Acme.Own.Money by Acme.Own.MoneyCodec", "Choice", "global::Acme.Own.Money")]
    public void A_mapped_schema_has_the_type_that_the_entry_names(string types, string file, string expected)
    {
        GeneratorHost host = Host(types);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains(expected, host.Files[$"{file}.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: Acme.Own.Money by Acme.Own.MoneyCodec", "global::Acme.Own.Money? Note ")]
    [InlineData("type: JsonElement", "JsonElement? Note ")]
    public void The_document_maps_a_member_by_its_extension(string extension, string expected)
    {
        GeneratorHost host = GeneratorHost.Create(Document.Replace("note: { type: object,", $"note: {{ type: object, x-tokengen: {{ {extension} }},", StringComparison.Ordinal)).WithCSharp(Code);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains(expected, host.Files["Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_identifier_of_a_pet_cannot_be_passed_for_that_of_an_order()
    {
        GeneratorHost host = Host("Order.id=id|getOrder.id=id:OrderId").WithCSharp(
            "class Caller { void Call(Acme.AcmeClient client, Acme.PetId pet, Acme.OrderId order) { client.GetOrderAsync(order); client.GetOrderAsync(pet); } }", "Caller.cs");

        Diagnostic refused = Assert.Single(host.CompilerFindings(), static finding => finding.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CS1503", refused.Id);
        Assert.Contains("'Acme.PetId' to 'Acme.OrderId'", refused.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_codec_is_emitted_once_however_often_its_type_is_used()
    {
        string own = Host("schema:Money=Acme.Own.Money by Acme.Own.MoneyCodec").Files["AcmeJson.Own.g.cs"];

        Assert.Equal(2, own.Split("new global::Acme.Own.MoneyCodec()").Length);
    }

    [Fact]
    public void A_mapping_that_cannot_be_used_leaves_the_type_of_the_document()
    {
        GeneratorHost host = Host("schema:Money=Acme.Own.Mony");

        Assert.Equal("TKG0020", Assert.Single(host.Diagnostics).Id);
        Assert.Empty(host.CompilerFindings());
        Assert.Contains("required Money Total ", host.Files["Order.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_renames_nothing()
    {
        string[] before = [.. Host("").Files.Keys.Order(StringComparer.Ordinal)];
        string[] after = [.. Host("Order.total=Acme.Own.Money by Acme.Own.MoneyCodec").Files.Keys.Order(StringComparer.Ordinal)];

        Assert.Equal(before.Append("AcmeJson.Own.g.cs").Order(StringComparer.Ordinal), after);
    }

    [Fact]
    public void An_internal_type_is_used_by_an_internal_client()
    {
        GeneratorHost host = GeneratorHost.Create(Document, metadata: [("Types", "Order.flag=Acme.Own.Hidden"), ("Accessibility", "Internal")]).WithCSharp(Code);

        Assert.Empty(host.Diagnostics);
        Assert.Empty(host.CompilerFindings());
    }

    private static GeneratorHost Host(string types) =>
        GeneratorHost.Create(Document, metadata: types.Length == 0 ? [] : [("Types", types)]).WithCSharp(Code);
}
