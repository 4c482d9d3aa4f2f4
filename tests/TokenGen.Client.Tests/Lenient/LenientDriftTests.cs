using System.Text.Json;
using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>Every difference from the document is reported once, at its place.</summary>
public sealed class LenientDriftTests
{
    private const string Whole =
        """{"name":"Attic","floor":3,"window":{"panes":4},"heated":true,"since":"2020-01-02T03:04:05Z","kind":"hall","doors":["north"],"notes":{"a":"b"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("""  "sizes":"x"  """, "/sizes", "an array", "a string")]
    [InlineData("""  "doors":["a",{}]  """, "/doors/*", "a string", "an object")]
    [InlineData("""  "notes":{"a":[]}  """, "/notes/a", "a string", "an array")]
    [InlineData("""  "grid":[[1],[2,{}]]  """, "/grid/*/*", "a 64-bit integer", "an object")]
    [InlineData("""  "grid":[[1],2]  """, "/grid/*", "an array", "a number")]
    [InlineData("""  "shelves":{"a":[1],"b":["x"]}  """, "/shelves/b/*", "a 64-bit integer", "a string")]
    [InlineData("""  "windows":[{"panes":1},"x"]  """, "/windows/*", "an object", "a string")]
    [InlineData("""  "windows":[{"panes":{}}]  """, "/windows/*/panes", "a 64-bit integer", "an object")]
    [InlineData("""  "signs":{"a":{}}  """, "/signs", "an array", "an object")]
    [InlineData("""  "path":["a",1,{}]  """, "/path/*", "a 64-bit integer", "an object")]
    [InlineData("""  "rates":{"day":1,"night":[2,{}]}  """, "/rates/night/*", "a double-precision number", "an object")]
    public async Task The_part_that_differs_is_reported_not_the_member_around_it(string member, string path, string expected, string actual)
    {
        string body = Whole.Replace(
            "\"doors\":[\"north\"],\"notes\":{\"a\":\"b\"}", "\"doors\":[],\"notes\":{}", StringComparison.Ordinal)[..^1];
        await using JsonHost host = await JsonHost.StartAsync($"{body},{member.Trim()}}}");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal($"getRoom: HTTP 200, {path}: the document declares {expected}, the server sent {actual}.", Assert.Single(host.Drifts)
            .ToString());
        Assert.Contains(member.Trim(), JsonSerializer.Serialize(room), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""  "sizes":[1,{},2,"3","x",[],null]  """, "/sizes/* an object", "/sizes/* a string", "/sizes/* an array", "/sizes/* null")]
    [InlineData("""  "grid":[[{}],[1,"x"],"y"]  """, "/grid/*/* an object", "/grid/*/* a string", "/grid/* a string")]
    [InlineData("""  "shelves":{"a":[{}],"b":[true,[]],"c":null}  """, "/shelves/a/* an object", "/shelves/b/* a boolean", "/shelves/b/* an array", "/shelves/c null")]
    [InlineData("""  "windows":["x",{"panes":[]},{"panes":"2"}]  """, "/windows/* a string", "/windows/*/panes an array", "/windows/*/panes a string")]
    public async Task All_differences_of_a_list_are_reported_not_only_the_first(string member, params string[] differences)
    {
        await using JsonHost host = await JsonHost.StartAsync($"{Whole[..^1]},{member.Trim()}}}");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(differences, host.Drifts.Select(static drift => $"{drift.Path} {drift.Actual}"));
        Assert.Contains(member.Trim(), JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.Single(Received.Differences(room));
    }

    [Fact]
    public async Task The_report_of_an_unreadable_required_list_names_the_invalid_value()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole.Replace("[\"north\"]", "[{}]", StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        ApiResponseFormatException error = Assert.Throws<ApiResponseFormatException>(() => room.Doors);
        Assert.Equal("Room.doors has no value: the document declares an array, and the server sent an array with a value of another kind in it.", error.Message);
    }

    [Fact]
    public async Task Every_difference_is_reported_once_for_each_place()
    {
        await using JsonHost host = await JsonHost.StartAsync($"[{Whole},{{\"name\":1,\"floor\":\"2\"}},{{\"name\":2,\"floor\":\"3\"}}]");

        await host.Client.House.ListRoomsAsync(Token);
        await host.Client.House.ListRoomsAsync(Token);

        ApiDrift floor = Assert.Single(host.Drifts, static drift => drift.Path == "/*/floor");
        Assert.Equal("listRooms: HTTP 200, /*/floor: the document declares a 64-bit integer, the server sent a string.", floor.ToString());
        Assert.Single(host.Drifts, static drift => drift is { Path: "/*/name", Expected: "a string", Actual: "a number" });
        Assert.Single(host.Drifts, static drift => drift is { Path: "/*/window", Actual: "nothing" });
    }

    [Fact]
    public async Task A_response_that_matches_the_document_reports_no_drift()
    {
        await using JsonHost host = await JsonHost.StartAsync($"[{Whole}]");

        await host.Client.House.ListRoomsAsync(Token);

        Assert.Empty(host.Drifts);
    }

    [Fact]
    public async Task Strict_reading_throws_where_lenient_reading_reports()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"name":"Cellar"}""", reading: ResponseReading.Strict);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => host.Client.House.GetRoomAsync(Token));

        Assert.Contains("Room lacks the required members \"floor\"", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"name":"Cellar"}""", error.Body);
    }
}
