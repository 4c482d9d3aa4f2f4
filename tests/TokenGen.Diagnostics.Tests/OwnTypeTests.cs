using static TokenGen.Diagnostics.Tests.Support.Report;

namespace TokenGen.Diagnostics.Tests;

/// <summary>Errors of mapped types, reported at the entry of the project file or at the extension of the document.</summary>
public sealed class OwnTypeTests
{
    private const string Shop =
        "openapi: 3.0.3\ninfo: { title: Acme API, version: '1' }\npaths:\n  /orders:\n"
        + "    get: { operationId: getOrder, responses: { '200': { description: OK, content: { application/json: { schema: { $ref: '#/components/schemas/Order' } } } } } }\n"
        + "components:\n  schemas:\n    Order: { type: object, properties: { total: { type: string }, count: { type: integer }, lines: { type: array, items: { type: string } } } }\n";

    private const string Code =
        "namespace Own { public sealed record Money { } internal sealed record Hidden { public static Hidden Parse(string s) => new(); } "
        + "public sealed record Text { public static Text Parse(string s) => new(); } }";

    [Theory]
    [InlineData("Order.total=Own.Mony", "Own.Mony", "Order.total", "did you mean 'Own.Money'")]
    [InlineData("Order.total=Money", "Money", "Order.total", "did you mean 'Own.Money'")]
    [InlineData("Order.total=Guuid", "Guuid", "Order.total", "did you mean 'Guid'")]
    [InlineData("Order.total=Nothing.Like.It", "Nothing.Like.It", "Order.total", "write its full name, such as Acme.Money, and make sure that the project has it or references its assembly")]
    public Task TKG0020_A_mapped_type_does_not_exist(string entry, string type, string target, string advice) =>
        Test("Order.count=int|" + entry, $"Order.count=int|{{|#0:{entry}|}}")
            .ReportsAsync(Error("TKG0020").WithLocation(0).WithArguments(type, target, advice));

    [Theory]
    [InlineData("Order.total=Own.Money", "name a codec with 'Own.Money by Acme.MoneyCodec', or put [JsonConverter] on the type")]
    [InlineData("Order.total=Own.Money by Own.Text", "'Own.Text' must be a class with a constructor without parameters, or a static property or field, of the type JsonCodec<Money> or JsonConverter<Money>")]
    [InlineData("Order.total=Own.Money by Own.Nothing", "'Own.Nothing' must be a class with a constructor without parameters, or a static property or field, of the type JsonCodec<Money> or JsonConverter<Money>")]
    public Task TKG0021_A_mapped_type_has_no_codec(string entry, string advice) =>
        Test(entry, $"{{|#0:{entry}|}}").ReportsAsync(Error("TKG0021").WithLocation(0).WithArguments("Own.Money", "Order.total", advice));

    [Theory]
    [InlineData("Order.count=Guid", "Guid", "Order.count", "Guid cannot be read from an integer; name a codec with 'by'")]
    [InlineData("Order.total=DateTimeOffset by UnixSeconds", "DateTimeOffset", "Order.total", "UnixSeconds reads a number, and the schema is a string")]
    [InlineData("Order.total=decimal by UnixSeconds", "decimal", "Order.total", "UnixSeconds reads a DateTimeOffset")]
    [InlineData("Order.lines=Guid", "Guid", "Order.lines", "the schema is an array; add [] to the entry to map its items")]
    [InlineData("Order.lines=Own.Text", "Own.Text", "Order.lines", "Text has only methods for text, and the schema is an array; name a codec with 'by'")]
    [InlineData("Order.lines=id", "id", "Order.lines", "the schema is an array; add [] to the entry to map its items")]
    [InlineData("Order.total=id:my id", "id:my id", "Order.total", "'my id' is not a C# name")]
    [InlineData("type:string=id", "id", "type:string", "an identifier is a schema, a member or a parameter, such as Order.id=id")]
    [InlineData("Order.total=Own.Hidden", "Own.Hidden", "Order.total", "Hidden is internal; make it public, or set Accessibility=\"Internal\"")]
    [InlineData("Order.total", "Order.total", "the schema", "write a target, an equals sign and a type, such as schema:Money=Acme.Money")]
    public Task TKG0022_A_mapping_cannot_be_used(string entry, string type, string target, string reason) =>
        Test(entry, $"{{|#0:{entry}|}}").ReportsAsync(Error("TKG0022").WithLocation(0).WithArguments(type, target, reason));

    [Theory]
    [InlineData("x-tokengen: { type: {|#0:Own.Mony|} }", "TKG0020", "Own.Mony", "did you mean 'Own.Money'")]
    [InlineData("x-tokengen: { type: {|#0:Own.Money|} }", "TKG0021", "Own.Money", "name a codec with 'Own.Money by Acme.MoneyCodec', or put [JsonConverter] on the type")]
    [InlineData("x-tokengen: { type: {|#0:DateTimeOffset by UnixSeconds|} }", "TKG0022", "DateTimeOffset", "UnixSeconds reads a number, and the schema is a string")]
    public Task A_mapping_of_the_document_is_reported_in_the_document(string extension, string id, string type, string advice) =>
        new DocumentTest()
            .With("openapi.yaml", Shop.Replace(
                "total: { type: string }", $"total: {{ type: string, {extension} }}", StringComparison.Ordinal))
            .WithCSharp(Code)
            .ReportsAsync(Error(id).WithLocation(0).WithArguments(type, "Order.total", advice));

    [Theory]
    [InlineData("x-tokengen: { id: {|#0:my id|} }", "my id", "id", "true or a C# name such as OrderId")]
    [InlineData("x-tokengen: { type: {|#0:{|}} }", "{}", "type", "a type such as decimal or Acme.Money")]
    public Task TKG0242_A_type_that_the_document_names_is_invalid(string extension, string value, string key, string expected) =>
        new DocumentTest()
            .With("openapi.yaml", Shop.Replace(
                "total: { type: string }", $"total: {{ type: string, {extension} }}", StringComparison.Ordinal))
            .ReportsAsync(Error("TKG0242").WithLocation(0).WithArguments(value, key, expected));

    [Theory]
    [InlineData("Order.totl=decimal", "did you mean 'Order.total=decimal'")]
    [InlineData("Order=decimal", "did you mean 'schema:Order=decimal'")]
    [InlineData("format:unix=decimal", "correct it, or remove it")]
    [InlineData("type:numbr=decimal", "did you mean 'type:number=decimal'")]
    public Task TKG0008_An_entry_of_Types_matches_nothing(string entry, string advice) =>
        Test(entry, $"{{|#0:{entry}|}}")
            .ReportsAsync(Warning("TKG0008").WithLocation(0).WithArguments(entry, "Types", "openapi.yaml", advice));

    private static DocumentTest Test(string types, string marked) =>
        new DocumentTest()
            .With("openapi.yaml", Shop, metadata: "Types = " + types)
            .WithCSharp(Code)
            .WithProject($"""<Project><ItemGroup><OpenApiClient Include="openapi.yaml" Types="{marked}" /></ItemGroup></Project>""");
}
