using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using OwnTypes;
using Shop;

namespace TokenGen.Requests.Tests.Mapped;

/// <summary>Schemas that the project or the document maps to other types, over real HTTP.</summary>
public sealed class OwnTypeTests
{
    private const string Everything = """
        {"id":"o-1","total":"EUR 12.50","paid":null,"created":1700000000,"changed":1700000000123,"weight":0.1234567890123456789,"prices":[1.10,2],
         "rates":{"usd":"USD 1.10"},"discount":"2.50","cents":1999,"meta":{"a":[1]},"extra":{"a":1},"host":"10.0.0.1","tags":["new","red"],
         "color":"green","level":3,"place":[1.5,-2],"day":"2024-02-29","at":"2024-02-29T12:00:00.5Z",
         "customer_id":"0f8fad5b-d9cb-469f-a165-70867728950e","previous":"o-0","owner":"ada"}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mapped_members_are_read_and_sent_back_unchanged()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", Everything);
        using ShopClient client = new(server.Address);
        Order sent = JsonSerializer.Deserialize<Order>(Everything)!;

        Order got = await client.PutOrderAsync(new OrderId("o/1"), sent, Token);

        Assert.Equal("/orders/o%2F1", server.Last.Target);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Everything), JsonNode.Parse(server.Last.Body)), server.Last.Body);
        Assert.Equal(new Money("EUR", 12.50m), got.Total);
        Assert.True(got.Paid is { HasValue: true, Value: null });
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), got.Created);
        Assert.Equal(DateTimeOffset.FromUnixTimeMilliseconds(1700000000123), got.Changed);
        Assert.Equal(0.1234567890123456789m, got.Weight);
        Assert.Equal([1.10m, 2m], got.Prices!);
        Assert.Equal(new Money("USD", 1.10m), got.Rates!["usd"]);
        Assert.Equal((2.50m, 19.99m), (got.Discount, got.Cents));
        Assert.Equal("""{"a":[1]}""", got.Meta);
        Assert.Equal(1, got.Extra!.Value.GetProperty("a").GetInt32());
        Assert.Equal(IPAddress.Parse("10.0.0.1"), got.Host);
        Assert.Equal([new Tag("new"), new Tag("red")], got.Tags!);
        Assert.Equal((Color.Green, new Level(3), new Point(1.5, -2)), (got.Color, got.Level, got.Place));
        Assert.Equal((new LocalDate(2024, 2, 29), Instant.FromUtc(2024, 2, 29, 12, 0) + Duration.FromMilliseconds(500)), (got.Day, got.At));
        Assert.Equal(new CustomerId(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")), got.CustomerId);
        Assert.Equal((new OrderId("o-1"), new OrderId("o-0"), new Tag("ada")), (got.Id, got.Previous, got.Owner));
    }

    [Fact]
    public async Task A_mapped_type_is_sent_as_text_in_a_path_a_query_a_header_and_a_cookie()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """["EUR 1.00","USD 2.00"]""");
        using ShopClient client = new(server.Address);

        IReadOnlyList<Money> found = await client.FindOrdersAsync(new FindOrdersOptions
        {
            Since = DateTimeOffset.FromUnixTimeSeconds(1700000000),
            Price = new Money("EUR", 5),
            Days = [new LocalDate(2024, 1, 2), new LocalDate(2024, 1, 3)],
            Near = new Point(1.5, 2),
            XPrice = new Money("USD", 7),
            Seen = Instant.FromUnixTimeSeconds(0),
            Buyer = new Tag("ada"),
        }, Token);

        Assert.Equal(
            "/orders?since=1700000000&price=EUR%205.00&days=2024-01-02&days=2024-01-03&near=1.5&near=2&buyer=ada", server.Last.Target);
        Assert.Equal(("USD 7.00", "seen=1970-01-01T00%3A00%3A00Z"), (server.Last["X-Price"], server.Last["Cookie"]));
        Assert.Equal([new Money("EUR", 1), new Money("USD", 2)], found);
    }

    [Fact]
    public async Task Identifiers_of_integers_and_UUIDs_are_sent_as_their_values()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using ShopClient client = new(server.Address);

        await client.GetLineAsync(new OrderId("a"), new LineId(7), new BatchId(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")), Token);

        Assert.Equal("/orders/a/lines/7?batch=0f8fad5b-d9cb-469f-a165-70867728950e", server.Last.Target);
        Assert.Equal(new LineId(7), LineId.Parse("7", null));
        Assert.Equal("0f8fad5b-d9cb-469f-a165-70867728950e", BatchId.Parse("0F8FAD5B-D9CB-469F-A165-70867728950E", null).ToString());
        Assert.False(BatchId.TryParse("x", null, out _));
    }

    [Fact]
    public async Task A_mapped_type_is_read_from_plain_text_and_from_headers()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.Headers["X-Expires"] = "1700000000";
            context.Response.Headers["X-Price"] = "EUR 3.00";
            context.Response.ContentType = context.Request.Path == "/price" ? "text/plain" : "application/json";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(
                context.Response, context.Request.Path == "/price" ? "EUR 3.00" : Everything);
        });
        using ShopClient client = new(server.Address);

        Assert.Equal(new Money("EUR", 3), await client.GetPriceAsync(Token));
        ApiResponse<Order> saved = await client.WithResponse.PutOrderAsync(
            new OrderId("a"), JsonSerializer.Deserialize<Order>(Everything)!, Token);
        Assert.Equal(DateTimeOffset.FromUnixTimeSeconds(1700000000), saved.Headers.GetXExpires());
        Assert.Equal(new Money("EUR", 3), saved.Headers.GetXPrice());
    }

    [Theory]
    [InlineData("\"EUR 12.50\"", "12")]
    [InlineData("\"EUR 12.50\"", "\"no money\"")]
    [InlineData("1700000000", "\"yesterday\"")]
    [InlineData("1700000000,", "99999999999999,")]
    public async Task A_value_that_a_mapped_type_rejects_is_reported_at_its_place_without_its_text(string value, string other)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", Everything.Replace(value, other, StringComparison.Ordinal));
        using ShopClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        ApiResponseFormatException refused = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.PutOrderAsync(new OrderId("a"), JsonSerializer.Deserialize<Order>(Everything)!, Token));

        Assert.Contains(value.StartsWith('"') ? "$.total" : "$.created", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("no money", refused.Message, StringComparison.Ordinal);
    }
}
