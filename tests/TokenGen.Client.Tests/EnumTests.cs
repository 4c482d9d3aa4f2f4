using System.Text.Json;
using Enums;
using Cat = Closed.Cat;
using ClosedClient = Closed.ClosedClient;

namespace TokenGen.Client.Tests;

/// <summary>Listed values: open, and closed by the setting <c>Enums</c>.</summary>
public sealed class EnumTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Enums_of_numbers_are_sent_and_read_as_numbers()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """
            [{"level":2,"zone":"Mars","rate":2500,"unitPrice":2.50,"size":5000000000,"version":"2.0","flag":true,"mixed":1,"nullListed":null}]
            """);
        using EnumsClient client = new(server.Address);

        Thing thing = Assert.Single(
            await client.Things.ListThingsAsync(levels: [Level.High, new Level(7)], rate: Rate.Half, cancellationToken: Token));

        Assert.Equal("/things?levels=2,7&rate=0.5", server.Last.Target);
        Assert.Equal(
            (Level.High, Rate.Many, UnitPrice._2_50, ThingVersion._2_0), (thing.Level, thing.Rate, thing.UnitPrice, thing.Version));
        Assert.Equal(5000000000, thing.Size!.Value.Value);
        Assert.Equal(JsonValueKind.Number, thing.Mixed!.Value.ValueKind);
        Assert.True(thing.NullListed is { HasValue: true, Value: null });
    }

    [Theory]
    [InlineData("\"fast\"", "fast")]
    [InlineData("\"\"", "")]
    [InlineData("null", null)]
    public async Task A_choice_of_an_enum_the_empty_string_and_null_is_the_enum(string json, string? value)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", $$"""[{"level":2,"zone":"Mars","mode":{{json}},"nextMode":""}]""");
        using EnumsClient client = new(server.Address);

        Thing thing = Assert.Single(await client.Things.ListThingsAsync(cancellationToken: Token));

        ModeEnum? mode = thing.Mode.Value;
        Assert.Equal(value, mode?.Value);
        Assert.Equal(new ModeEnum(""), thing.NextMode);
        Assert.Contains($"\"mode\":{json},\"nextMode\":\"\"", JsonSerializer.Serialize(thing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_enum_is_sent_and_read_by_its_wire_value()
    {
        const string json = """
            {"kind":"Cat","mood":"so-so","always":"purrs","nullable":null,"size":5000000000,"byMood":{"a":"日本"},"rate":9.5,
             "anyMode":"standby","anyMood":"grumpy"}
            """;
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", json);
        using ClosedClient client = new(server.Address);

        Cat sent = new() { Mood = Closed.Mood.Empty, AnyMood = Closed.Mood.Happy };
        Cat cat = Assert.IsType<Cat>(await client.Pets.PutPetAsync(
            sent, Closed.SortOrder.Desc, [Closed.Level.High, Closed.Level.Unknown], Closed.Level.Low, Token));

        Assert.Equal("/pets?sort_order=desc&levels=2,-1", server.Last.Target);
        Assert.Equal("1", server.Last["X-Level"]);
        SameJson.Assert("""{"kind":"Cat","mood":"","always":"purrs","anyMood":"happy"}""", server.Last.Body);
        Assert.Equal((Closed.Mood.SoSo, Closed.Kind.Cat, Closed.CatAlways.Purrs), (cat.Mood, cat.Kind, cat.Always));
        Assert.Equal(5000000000, (long)cat.Size!);
        Assert.Equal(Closed.Mood.日本, cat.ByMood!["a"]);
        SameJson.Assert(json, JsonSerializer.Serialize<Closed.Pet>(cat));
    }

    [Theory]
    [InlineData("""{"kind":"Cat","mood":"angry","always":"purrs"}""", "$.mood", "\"angry\" is not one of the values that the document lists for Mood.")]
    [InlineData("""{"kind":"Cat","mood":"happy","always":"purrs","size":2}""", "$.size", "\"2\" is not one of the values that the document lists for Size.")]
    [InlineData("""{"kind":"Cow"}""", "$.kind", "\"Cow\" is not one of the values that the document lists for Kind.")]
    [InlineData("""{"kind":"Cat","mood":"\u0007","always":"purrs"}""", "$.mood", "The value is not one that the document lists for Mood.")]
    public async Task A_value_that_a_closed_enum_does_not_list_is_rejected_by_name(string json, string path, string problem)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", json);
        using ClosedClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        ApiResponseFormatException refused = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.Pets.PutPetAsync(cancellationToken: Token));

        Assert.Equal(path, refused.Path);
        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_that_a_closed_enum_does_not_list_affects_only_its_property()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", """{"kind":"Cat","mood":"angry","always":"purrs","nullable":"b","size":2,"byMood":{"a":"happy","b":"angry"}}""");
        DriftPaths drifts = new();
        using ClosedClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });

        Cat cat = Assert.IsType<Cat>(await client.Pets.PutPetAsync(cancellationToken: Token));

        Assert.Throws<ApiResponseFormatException>(() => cat.Mood);
        Assert.Null(cat.Size);
        Assert.Null(cat.ByMood);
        Assert.Equal(Closed.CatAlways.Purrs, cat.Always);
        Assert.Equal(
            ["/mood: a listed value, a string", "/nullable: a listed value, a string", "/size: a listed number, a number", "/byMood/b: a listed value, a string"],
            drifts.All);
    }

    [Theory]
    [InlineData("1.0", 1)]
    [InlineData("5e9", 5000000000)]
    [InlineData("\"1\"", 1)]
    public async Task A_listed_number_is_read_by_its_value(string size, long meant)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", $"[{{\"level\":1.0,\"zone\":\"\",\"size\":{size},\"rate\":1e0}}]");
        using Enums.EnumsClient open = new(server.Address);
        await using ScriptedServer pet = await ScriptedServer.StartAsync(
            200, "application/json", $"{{\"kind\":\"Cat\",\"mood\":\"happy\",\"always\":\"purrs\",\"size\":{size}}}");
        using ClosedClient closed = new(pet.Address);

        Enums.Thing thing = Assert.Single(await open.Things.ListThingsAsync(cancellationToken: Token));
        Cat cat = Assert.IsType<Cat>(await closed.Pets.PutPetAsync(cancellationToken: Token));

        Assert.Equal((Enums.Level.Low, Enums.Rate.One), (thing.Level, thing.Rate));
        Assert.Equal(meant, thing.Size!.Value.Value);
        Assert.Equal(meant, (long)cat.Size!);
    }

    private sealed class DriftPaths : ApiCallObserver
    {
        public List<string> All { get; } = [];

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift) => All.Add($"{drift.Path}: {drift.Expected}, {drift.Actual}");
    }

    [Fact]
    public void A_number_without_a_name_is_not_sent() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonSerializer.Serialize((Closed.Mood)9));

    [Fact]
    public void Null_among_listed_values_is_null()
    {
        const string json = """{"byType":null,"byChoice":null,"only":null}""";

        Constant.Lists lists = JsonSerializer.Deserialize<Constant.Lists>(json)!;

        Assert.Null(lists.ByType);
        Assert.Null(lists.ByChoice);
        SameJson.Assert(json, JsonSerializer.Serialize(lists));
    }
}
