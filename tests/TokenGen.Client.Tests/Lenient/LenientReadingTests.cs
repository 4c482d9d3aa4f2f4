using System.Globalization;
using System.Text.Json;
using House;

namespace TokenGen.Client.Tests.Lenient;

/// <summary>Responses that differ from their document: everything that carries the data is read, nothing is lost or invented, and every difference is told.</summary>
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
    public async Task Printing_comparing_copying_and_writing_never_throw_and_write_only_what_came()
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
    public async Task The_caller_can_ask_what_was_sent()
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
        Assert.Equal(Whole[..^1] + ""","id":"none","sizes":{"a":1},"lent":true}""", JsonSerializer.Serialize(room with { Bell = null, Lent = true }));
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
    public async Task A_date_that_can_mean_several_moments_or_none_is_kept(string sent)
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
            Whole.Replace("[\"north\"]", "[null,\"north\"]", StringComparison.Ordinal).Replace("{\"a\":\"b\"}", "{\"a\":\"b\",\"c\":null}", StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(["north"], room.Doors);
        Assert.Equal("b", Assert.Single(room.Notes).Value);
        Assert.Contains("[null,\"north\"]", JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.DoesNotContain("null,\"north\"", JsonSerializer.Serialize(room with { Doors = room.Doors }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_member_that_comes_twice_the_last_one_counts()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","floor":{},"heated":5,"floor":7,"doors":null,"doors":["south"],"lent":true,"lent":[]}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(7, room.Floor);
        Assert.Throws<ApiResponseFormatException>(() => room.Heated);
        Assert.Equal(["south"], room.Doors);
        Assert.Null(room.Lent);
        Assert.Equal(["heated", "lent"], Received.Differences(room));
    }

    [Fact]
    public async Task A_bad_element_spoils_its_member_and_nothing_else()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole[..^1] + ""","sizes":[1,{},3]}""");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Null(room.Sizes);
        Assert.Equal("Attic", room.Name);
        Assert.EndsWith("\"sizes\":[1,{},3]}", JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.Equal("getRoom: HTTP 200, /sizes/*: the document declares a 64-bit integer, the server sent an object.", Assert.Single(host.Drifts).ToString());
    }

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
        string body = Whole.Replace("\"doors\":[\"north\"],\"notes\":{\"a\":\"b\"}", "\"doors\":[],\"notes\":{}", StringComparison.Ordinal)[..^1];
        await using JsonHost host = await JsonHost.StartAsync($"{body},{member.Trim()}}}");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal($"getRoom: HTTP 200, {path}: the document declares {expected}, the server sent {actual}.", Assert.Single(host.Drifts).ToString());
        Assert.Contains(member.Trim(), JsonSerializer.Serialize(room), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""  "sizes":[1,{},2,"3","x",[],null]  """, "/sizes/* an object", "/sizes/* a string", "/sizes/* an array", "/sizes/* null")]
    [InlineData("""  "grid":[[{}],[1,"x"],"y"]  """, "/grid/*/* an object", "/grid/*/* a string", "/grid/* a string")]
    [InlineData("""  "shelves":{"a":[{}],"b":[true,[]],"c":null}  """, "/shelves/a/* an object", "/shelves/b/* a boolean", "/shelves/b/* an array", "/shelves/c null")]
    [InlineData("""  "windows":["x",{"panes":[]},{"panes":"2"}]  """, "/windows/* a string", "/windows/*/panes an array", "/windows/*/panes a string")]
    public async Task All_differences_of_a_list_are_reported_though_the_first_one_spoils_it(string member, params string[] differences)
    {
        await using JsonHost host = await JsonHost.StartAsync($"{Whole[..^1]},{member.Trim()}}}");

        Room room = await host.Client.House.GetRoomAsync(Token);

        Assert.Equal(differences, host.Drifts.Select(static drift => $"{drift.Path} {drift.Actual}"));
        Assert.Contains(member.Trim(), JsonSerializer.Serialize(room), StringComparison.Ordinal);
        Assert.Single(Received.Differences(room));
    }

    [Fact]
    public async Task The_property_of_a_required_list_says_that_a_value_in_it_is_the_reason()
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole.Replace("[\"north\"]", "[{}]", StringComparison.Ordinal));

        Room room = await host.Client.House.GetRoomAsync(Token);

        ApiResponseFormatException error = Assert.Throws<ApiResponseFormatException>(() => room.Doors);
        Assert.Equal("Room.doors has no value: the document declares an array, and the server sent an array with a value of another kind in it.", error.Message);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("")]
    [InlineData(" \n")]
    public async Task No_body_is_an_empty_list_and_an_empty_map(string body)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        Assert.Empty(await host.Client.House.ListRoomsAsync(Token));
        Assert.Empty(await host.Client.House.GetPricesAsync(Token));
        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetRoomAsync(Token));
        Assert.Contains("the server reported success (HTTP 200)", error.Message, StringComparison.Ordinal);
        ApiResponse<Room> response = await host.Client.House.WithResponse.GetRoomAsync(Token);
        Assert.Null(response.Body);
        Assert.Equal(200, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("text/html; charset=utf-8")]
    [InlineData("application/octet-stream")]
    [InlineData("application/javascript")]
    [InlineData("json")]
    [InlineData(null)]
    public async Task Json_is_read_whatever_the_server_calls_it(string? contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync(Whole, contentType);

        Assert.Equal("Attic", (await host.Client.House.GetRoomAsync(Token)).Name);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_an_error_with_the_whole_page()
    {
        string page = "<html><title>Sign in</title>" + new string('x', 10_000) + "</html>";
        await using JsonHost host = await JsonHost.StartAsync(page, "text/html");

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetRoomAsync(Token));

        Assert.Equal(page, error.Body);
        Assert.Contains("It is \"text/html\", expected application/json.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_may_come_as_a_json_string_and_bytes_under_any_type()
    {
        await using JsonHost text = await JsonHost.StartAsync("\"a\\nb\"", "application/json");
        Assert.Equal("a\nb", await text.Client.House.GetTextAsync(Token));

        await using JsonHost bytes = await JsonHost.StartAsync("PNG", "application/octet-stream");
        using Stream picture = await bytes.Client.House.GetPictureAsync(Token);
        using StreamReader reader = new(picture);
        Assert.Equal("PNG", await reader.ReadToEndAsync(Token));
    }

    [Theory]
    [InlineData("application/jsonl")]
    [InlineData("application/ndjson")]
    [InlineData("application/json-lines")]
    [InlineData("application/stream+json")]
    [InlineData("application/json-seq")]
    public async Task Lines_of_json_are_one_family_of_types(string contentType)
    {
        await using JsonHost host = await JsonHost.StartAsync($"{Whole}\n{{\"name\":\"Cellar\"}}\n", contentType);
        List<string> names = [];
        await foreach (Room room in host.Client.House.ListLinesAsync(Token)) names.Add(room.Name);

        Assert.Equal(["Attic", "Cellar"], names);
        Assert.Contains(host.Drifts, static drift => drift.Path == "/*/floor" && drift.Actual == "nothing");
    }

    [Fact]
    public async Task Every_difference_is_told_once_for_each_place()
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
    public async Task A_response_as_documented_tells_nothing()
    {
        await using JsonHost host = await JsonHost.StartAsync($"[{Whole}]");

        await host.Client.House.ListRoomsAsync(Token);

        Assert.Empty(host.Drifts);
    }

    [Fact]
    public async Task Strict_reading_throws_for_what_lenient_reading_tells()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"name":"Cellar"}""", reading: ResponseReading.Strict);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetRoomAsync(Token));

        Assert.Contains("Room lacks the required members \"floor\"", error.Message, StringComparison.Ordinal);
        Assert.Equal("""{"name":"Cellar"}""", error.Body);
    }

    [Theory]
    [InlineData(26)]
    [InlineData(60)]
    public async Task A_recursive_union_is_read_in_time_that_is_in_proportion(int depth)
    {
        string body = string.Concat(Enumerable.Repeat("{\"inside\":", depth - 1)) + "{\"mark\":true}" + string.Concat(Enumerable.Repeat(",\"mark\":true}", depth - 1));
        await using JsonHost host = await JsonHost.StartAsync(body);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(20));

        Box box = await host.Client.House.GetBoxAsync(limit.Token);

        Assert.True(box.TryGetFlagged(out Flagged? flagged));
        Assert.True(flagged.Mark);
        Assert.Equal(body, JsonSerializer.Serialize(box));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public async Task A_recursive_list_of_unions_is_read_in_time_that_is_in_proportion(int depth)
    {
        string body = string.Concat(Enumerable.Repeat("{\"rules\":[", depth)) + string.Concat(Enumerable.Repeat("],\"how\":\"x\"}", depth));
        await using JsonHost host = await JsonHost.StartAsync(body);
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(20));

        Rule rule = await host.Client.House.GetRuleAsync(limit.Token);

        Assert.True(rule.TryGetNot(out Not? not));
        Assert.Equal("x", not.How);
        Assert.Equal(body, JsonSerializer.Serialize(rule));
        Assert.Empty(host.Drifts);
    }

    [Theory]
    [InlineData("""{"a\"b":1,"c\\d":2}""", true)]
    [InlineData("""{"a"b":1,"c\d":2}""", false)]
    public async Task Names_with_quotes_are_read_as_json_escapes_them(string body, bool isJson)
    {
        await using JsonHost host = await JsonHost.StartAsync(body);

        if (isJson) Assert.Equal((1L, 2L), (await host.Client.House.GetOddAsync(Token)) is { AB: { } first, CD: { } second } ? (first, second) : default);
        else await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.GetOddAsync(Token));
    }

    [Fact]
    public async Task A_value_that_no_enumeration_lists_fits_no_case()
    {
        await using JsonHost host = await JsonHost.StartAsync("""{"code":"sv"}""");

        GetLanguageResponse response = await host.Client.House.GetLanguageAsync(Token);

        Assert.True(response.Code!.TryGetUnknown(out JsonElement code));
        Assert.Equal("sv", code.GetString());
    }

    [Fact]
    public async Task The_objects_of_a_response_have_a_bound()
    {
        const int bytes = 100_000;
        await using JsonHost host = await JsonHost.StartAsync("[" + string.Join(',', Enumerable.Repeat("{}", bytes / 3)) + "]", maxResponseBytes: bytes);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(() => host.Client.House.ListRoomsAsync(Token));

        Assert.Contains("MaxResponseBytes", error.Message, StringComparison.Ordinal);
    }
}
