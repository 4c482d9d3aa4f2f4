using System.Globalization;
using System.Text.Json;
using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>
/// Responses that differ from their document: all data is read, nothing is lost or invented, and every difference is reported.
/// </summary>
public sealed class LenientReadingTests
{
    private const string Whole =
        """{"name":"Attic","floor":3,"window":{"panes":4},"heated":true,"since":"2020-01-02T03:04:05Z","kind":"hall","doors":["north"],"notes":{"a":"b"}}""";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_required_member_fails_only_when_it_is_read()
    {
        await using JsonHost host = await JsonHost.StartAsync($"[{Whole},{{\"name\":\"Cellar\"}}]");

        IReadOnlyList<Room> rooms = await host.Client.House.ListRoomsAsync(Token);

        Assert.Equal(3, rooms[0].Floor);
        Room cellar = rooms[1];
        Assert.Equal("Cellar", cellar.Name);
        ApiResponseFormatException error = Assert.Throws<ApiResponseFormatException>(() => cellar.Floor);
        Assert.Equal("Room.floor has no value: the document declares a 64-bit integer, and the server did not send it.", error.Message);
        Assert.Throws<ApiResponseFormatException>(() => cellar.Window);
        Assert.Throws<ApiResponseFormatException>(() => cellar.Heated);
        Assert.Throws<ApiResponseFormatException>(() => cellar.Since);
        Assert.Throws<ApiResponseFormatException>(() => cellar.Kind);
        Assert.Empty(cellar.Doors);
        Assert.Empty(cellar.Notes);
    }

    [Fact]
    public async Task Printing_comparing_copying_and_writing_never_throw_or_add_values()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"name":"Cellar","floor":null,"heated":"perhaps"}""");

        Room cellar = await host.Client.House.GetRoomAsync(Token);
        Room again = await host.Client.House.GetRoomAsync(Token);

        Assert.StartsWith("Room { name = Cellar, floor = (null), window = (not sent), heated = (a string), since = (not sent)", cellar.ToString(), StringComparison.Ordinal);
        Assert.Equal(cellar with { Doors = [], Notes = NoNotes }, again with { Doors = cellar.Doors, Notes = NoNotes } with { Doors = [] });
        Assert.Equal(cellar.GetHashCode(), (cellar with { }).GetHashCode());
        Assert.Equal("""{"name":"Cellar","floor":null,"heated":"perhaps"}""", JsonSerializer.Serialize(cellar));
        Assert.Equal("""{"name":"Cellar","floor":2,"heated":"perhaps"}""", JsonSerializer.Serialize(cellar with { Floor = 2 }));
        Assert.Equal(2, (cellar with { Floor = 2 }).Floor);
        await host.Client.House.PutRoomAsync(cellar, Token);
        Assert.Equal("""{"name":"Cellar","floor":null,"heated":"perhaps"}""", host.LastBody);
    }

    private static IReadOnlyDictionary<string, string> NoNotes { get; } = new Dictionary<string, string>();

    [Fact]
    public async Task The_caller_can_find_out_what_the_server_sent()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"name":"Cellar","floor":{"n":1},"doors":null}""");

        Room cellar = await host.Client.House.GetRoomAsync(Token);

        Assert.True(Received.Has(cellar, "name"));
        Assert.True(Received.Has(cellar, "floor"));
        Assert.False(Received.Has(cellar, "heated"));
        Assert.False(Received.Has(cellar, "lent"));
        Assert.True(Received.TryGetRaw(cellar, "floor", out JsonElement raw));
        Assert.Equal(1, raw.GetProperty("n").GetInt32());
        Assert.True(Received.TryGetRaw(cellar, "doors", out raw));
        Assert.Equal(JsonValueKind.Null, raw.ValueKind);
        Assert.False(Received.TryGetRaw(cellar, "name", out _));
        Assert.Contains("floor", Received.Differences(cellar));
        Assert.DoesNotContain("name", Received.Differences(cellar));
    }

    [Fact]
    public async Task An_optional_member_of_another_kind_is_null_and_written_back()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","sizes":{"a":1},"bell":"ding","lent":[],"id":"none"}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Null(room.Sizes);
        Assert.Null(room.Bell);
        Assert.Null(room.Lent);
        Assert.Null(room.Id);
        Assert.Equal(Whole[..^1] + ""","id":"none","sizes":{"a":1},"bell":"ding","lent":[]}""", JsonSerializer.Serialize(room));
        Assert.Equal(Whole[..^1] + ""","id":"none","sizes":{"a":1},"lent":true}""", JsonSerializer.Serialize(
            room with { Bell = null, Lent = true }));
    }

    [Fact]
    public async Task Other_spellings_with_one_meaning_are_read()
    {
        await using JsonHost host = await JsonHost.StartAsync(
            """
            {"name":7.10,"floor":"3","window":{"panes":2.0},"heated":"False","since":"2030-01-02T03:04:05+0000","kind":2,"doors":"north",
             "notes":{"a":true},"rent":"3.10","built":"2024-05-01T00:00:00+02:00","id":"0123456789abcdef0123456789abcdef","sizes":["1",2.0,3e1],"number":false}
            """);

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal("7.10", room.Name);
        Assert.Equal(3, room.Floor);
        Assert.Equal(2, room.Window.Panes);
        Assert.False(room.Heated);
        Assert.Equal(new DateTimeOffset(2030, 1, 2, 3, 4, 5, TimeSpan.Zero), room.Since);
        Assert.Equal("2", room.Kind.Value);
        Assert.Equal(["north"], room.Doors);
        Assert.Equal("true", room.Notes["a"]);
        Assert.Equal(3.10m, room.Rent);
        Assert.Equal(new DateOnly(2024, 5, 1), room.Built);
        Assert.Equal(Guid.ParseExact("0123456789abcdef0123456789abcdef", "N"), room.Id);
        Assert.Equal([1, 2, 30], room.Sizes);
        Assert.Equal("false", room.Number);
    }

    [Theory]
    [InlineData("2030-01-02T03:04:05+00", "2030-01-02T03:04:05Z")]
    [InlineData("2030-01-02T03:04:05-0730", "2030-01-02T03:04:05-07:30")]
    [InlineData("2030-01-02T03:04Z", "2030-01-02T03:04:00Z")]
    [InlineData("2030-01-02 03:04:05Z", "2030-01-02T03:04:05Z")]
    [InlineData("2030-01-02 03:04:05 +0100", "2030-01-02T03:04:05+01:00")]
    [InlineData("2030-01-02T03:04:05,25Z", "2030-01-02T03:04:05.25Z")]
    [InlineData("2030-01-02 03:04:05 UTC", "2030-01-02T03:04:05Z")]
    [InlineData("2030-01-02", "2030-01-02T00:00:00Z")]
    [InlineData("Wed, 02 Jan 2030 03:04:05 GMT", "2030-01-02T03:04:05Z")]
    public async Task Dates_of_other_standards_are_read(string sent, string meant)
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole.Replace("2020-01-02T03:04:05Z", sent, StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(DateTimeOffset.Parse(meant, CultureInfo.InvariantCulture), room.Since);
    }

    [Theory]
    [InlineData("01/02/2030")]
    [InlineData("2030-13-02T03:04:05Z")]
    [InlineData("1893553445")]
    [InlineData("tomorrow")]
    [InlineData("")]
    public async Task An_ambiguous_or_invalid_date_is_kept_as_JSON(string sent)
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole.Replace("2020-01-02T03:04:05Z", sent, StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Throws<ApiResponseFormatException>(() => room.Since);
        Assert.Contains($"\"since\":\"{sent}\"", JsonSerializer.Serialize(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_text_is_the_absence_of_a_date_a_number_or_an_identifier()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","rent":"","built":"","id":"","lent":"","number":""}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Null(room.Rent);
        Assert.Null(room.Built);
        Assert.Null(room.Id);
        Assert.Null(room.Lent);
        Assert.Equal("", room.Number);
    }

    [Fact]
    public async Task A_number_too_small_for_a_decimal_is_never_zero()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","rent":1e-30}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Null(room.Rent);
        Assert.EndsWith("\"rent\":1e-30}", JsonSerializer.Serialize(room), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nulls_that_a_list_or_map_cannot_hold_are_left_out_and_written_back()
    {
        await using JsonHost host = await JsonHost.StartAsync(
            Whole.Replace("[\"north\"]", "[null,\"north\"]", StringComparison.Ordinal)
                .Replace("{\"a\":\"b\"}", "{\"a\":\"b\",\"c\":null}", StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(["north"], room.Doors);
        Assert.Equal("b", Assert.Single(room.Notes).Value);
        Assert.Contains("[null,\"north\"]", JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.DoesNotContain("null,\"north\"", JsonSerializer.Serialize(room with { Doors = room.Doors }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_value_of_a_repeated_member_counts()
    {
        await using JsonHost host = await JsonHost.StartAsync(
            Whole[..^1] + ""","floor":{},"heated":5,"floor":7,"doors":null,"doors":["south"],"lent":true,"lent":[]}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(7, room.Floor);
        Assert.Throws<ApiResponseFormatException>(() => room.Heated);
        Assert.Equal(["south"], room.Doors);
        Assert.Null(room.Lent);
        Assert.Equal(["heated", "lent"], Received.Differences(room));
    }

    [Fact]
    public async Task An_invalid_element_affects_only_its_member()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","sizes":[1,{},3]}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Null(room.Sizes);
        Assert.Equal("Attic", room.Name);
        Assert.EndsWith("\"sizes\":[1,{},3]}", JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.Equal("getRoom: HTTP 200, /sizes/*: the document declares a 64-bit integer, the server sent an object.", Assert.Single(host.Drifts).ToString());
    }
}
