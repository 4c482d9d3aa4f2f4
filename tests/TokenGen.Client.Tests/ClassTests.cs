using System.Text.Json.Nodes;
using Classes;

namespace TokenGen.Client.Tests;

/// <summary>Object schemas as mutable classes, by the setting <c>Models</c>.</summary>
public sealed class ClassTests
{
    private const string Json = """
        {"id":"7","customer":"Ada","note":null,"state":"open","code":"s3cret","lines":[{"article":"ink","count":1,"colour":"blue"}],
         "shipment":{"kind":"Parcel","weight":2.5,"pin":"1234"},"payment":"cash","loyalty":true}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_response_is_sent_with_all_received_members()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", Json);
        using ClassesClient client = new(server.Address);

        Order order = await client.Orders.GetOrderAsync("7", Token);
        order.Customer = "Grace";
        order.State = OrderState.Sent;
        order.Note = "by noon";
        order.Lines![0].Count = 3;
        Assert.IsType<Parcel>(order.Shipment).Weight = 3;
        await client.Orders.PutOrderAsync("7", order, Token);

        JsonNode expected = JsonNode.Parse(Json)!;
        expected["customer"] = "Grace";
        expected["state"] = "sent";
        expected["note"] = "by noon";
        expected["lines"]![0]!["count"] = 3;
        expected["shipment"]!["weight"] = 3;
        SameJson.Assert(expected.ToJsonString(), server.Last.Body);
    }

    [Fact]
    public void A_class_equals_only_itself_and_prints_no_member()
    {
        Order one = new() { Customer = "Ada", State = OrderState.Open, Code = "s3cret" };
        Order other = new() { Customer = "Ada", State = OrderState.Open, Code = "s3cret" };

        Assert.NotEqual(one, other);
        Assert.DoesNotContain("s3cret", one.ToString(), StringComparison.Ordinal);
    }
}
