using System.Text.Json;
using Tuples;

namespace TokenGen.Client.Tests;

/// <summary>Arrays whose first items each have a type of their own.</summary>
public sealed class TupleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_items_of_a_tuple_have_their_own_types()
    {
        const string answer = """
            {"start":[8.55,47.36],"range":[1,9],"legs":[[[8,47,null],"walk"],[[8.5,47],"fly"]],"option":["a","b"],"choice":[5],"legacy":["x",true,7,8]}
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, answer);
        using TuplesClient client = new(server.Address);
        Route sent = new()
        {
            Start = new Position { Longitude = 8.55, Latitude = 47.36, Altitude = 408 },
            Range = new Tuples.Range { Item1 = 1 },
            Legs = [new RouteLegsItem { Item1 = new Position { Longitude = 1, Latitude = 2 }, Item2 = RouteLegsItemItem2.Ride }],
        };

        Route route = await client.PutRouteAsync(sent, Token);

        SameJson.Assert("""{"start":[8.55,47.36,408],"range":[1],"legs":[[[1,2],"ride"]]}""", server.Last.Body);
        Assert.Equal(47.36, route.Start!.Latitude);
        Assert.False(route.Start.Altitude.HasValue);
        Assert.Equal(9, route.Range!.Item2);
        Assert.True(route.Legs![0].Item1.Altitude.HasValue);
        Assert.Null(route.Legs[0].Item1.Altitude.Value);
        Assert.Equal("fly", route.Legs[1].Item2.Value);
        Assert.True(route.Option!.TryGetRouteOptionArray(out RouteOptionArray? option));
        Assert.Equal("b", option.Item2);
        Assert.Equal([7L, 8L], route.Legacy!.AdditionalItems!);
        SameJson.Assert(answer, JsonSerializer.Serialize(route));
    }

    [Theory]
    [InlineData("""{"range":[]}""")]
    [InlineData("""{"range":[1]}""")]
    [InlineData("""{"range":[1,2,"three",null]}""")]
    [InlineData("""{"start":[1,2,null]}""")]
    [InlineData("""{"start":[1,2,3,4,5]}""")]
    [InlineData("""{"option":"one"}""")]
    [InlineData("""{"option":["one"]}""")]
    [InlineData("""{"legacy":["x"]}""")]
    public void A_shorter_or_longer_array_loses_nothing(string json) =>
        SameJson.Assert(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Route>(json)));

    [Fact]
    public void A_gap_is_sent_as_null() =>
        Assert.Equal("""[null,2]""", JsonSerializer.Serialize(new Tuples.Range { Item2 = 2 }));

    [Fact]
    public async Task An_array_without_required_items_is_rejected_at_its_place()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, """{"start":[1] , "range":[1]}""");
        using TuplesClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.PutRouteAsync(new Route(), Token));

        Assert.Contains("Position has 1 of the 2 items that it must have", error.Message, StringComparison.Ordinal);
        Assert.Contains("$.start", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_secret_item_is_not_printed()
    {
#pragma warning disable CS0618 // What the document calls deprecated is emitted like anything else.
        string text = new Access { User = "u", Key = "k-1" }.ToString();
#pragma warning restore CS0618

        Assert.Equal("Access { User = u, Key = *** }", text);
    }
}
