using NullMembers;
using NullReferences;

namespace TokenGen.Client.Tests.Nullable;

/// <summary>Null as OpenAPI 3.0 and 2.0 declare it for references: beside allOf, oneOf, anyOf and $ref.</summary>
public sealed class NullMemberTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Null_is_read_where_nullable_stands_beside_allOf_oneOf_or_anyOf()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"plant":null,"soil":null}""");
        using GardenClient client = Strict(server.Address);

        Bed bed = await client.Garden.GetBedAsync(Token);

        Plant? plant = bed.Plant;
        Soil? soil = bed.Soil;
        Assert.Null(plant);
        Assert.Null(soil);
        Assert.False(bed.Guard.HasValue);
    }

    [Theory]
    [InlineData("null", null)]
    [InlineData("""{"name":"fir"}""", "fir")]
    public async Task An_alternative_with_only_nullable_is_null(string json, string? name)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", $$"""{"plant":{},"soil":"clay","stake":{{json}}}""");
        using GardenClient client = Strict(server.Address);

        Bed bed = await client.Garden.GetBedAsync(Token);

        Assert.True(bed.Stake.HasValue);
        Plant? stake = bed.Stake.Value;
        Assert.Equal(name, stake?.Name);
    }

    [Fact]
    public async Task A_null_member_is_written_again()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, """{"plant":{},"soil":"clay","guard":null}""");
        using GardenClient client = Strict(server.Address);

        Bed bed = await client.Garden.GetBedAsync(Token);
        await client.Garden.ChangeBedAsync(bed, Token);

        SameJson.Assert("""{"plant":{},"soil":"clay","guard":null}""", server.Last.Body);
    }

    [Fact]
    public async Task Items_and_values_may_be_null()
    {
        await using ScriptedServer rows = await ScriptedServer.StartAsync(200, "application/json", """[null,{"name":"a"}]""");
        using GardenClient rowsClient = Strict(rows.Address);
        IReadOnlyList<Plant?> list = await rowsClient.Garden.ListRowsAsync(Token);
        Assert.Null(list[0]);
        Assert.Equal("a", list[1]?.Name);

        await using ScriptedServer plots = await ScriptedServer.StartAsync(200, "application/json", """{"a":null}""");
        using GardenClient plotsClient = Strict(plots.Address);
        IReadOnlyDictionary<string, Plant?> map = await plotsClient.Garden.GetPlotsAsync(Token);
        Assert.Null(map["a"]);
    }

    [Fact]
    public async Task A_nullable_root_of_3_0_is_null()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "null");
        using GardenClient client = Strict(server.Address);

        IReadOnlyList<string>? knives = await client.Garden.ListKnivesAsync(Token);
        Knife? knife = await client.Garden.GetKnifeAsync(Token);
        Plant? tree = await client.Garden.GetTreeAsync(Token);

        Assert.Null(knives);
        Assert.Null(knife);
        Assert.Null(tree);
    }

    [Fact]
    public async Task An_enum_of_null_alone_is_null()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", """{"leaf":"green","second":""}""");
        using GardenClient client = Strict(server.Address);

        Cup cup = await client.Garden.GetCupAsync(Token);

        Optional<Leaf?> leaf = cup.Leaf;
        Assert.Equal(Leaf.Green, leaf.Value);
        Assert.True(cup.Second.HasValue);
        Assert.NotNull(cup.Second.Value);
        Assert.Equal("{\"leaf\":\"green\",\"second\":\"\"}", System.Text.Json.JsonSerializer.Serialize(cup));
    }

    [Theory]
    [InlineData("""{"rider":null,"groom":{}}""")]
    [InlineData("""{"rider":{},"groom":null}""")]
    public async Task X_nullable_counts_beside_allOf_and_a_reference(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", body);
        using StableClient client = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });

        Horse horse = await client.Stable.GetHorseAsync(Token);

        Assert.Equal(body.StartsWith("{\"rider\":null", StringComparison.Ordinal), horse.Rider is null);
        Assert.NotEqual(horse.Rider is null, horse.Groom is null);
    }

    [Fact]
    public async Task X_nullable_at_the_root_makes_the_result_nullable()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/json", "null");
        using StableClient client = new(server.Address);

        Rider? rider = await client.Stable.GetRiderAsync(Token);

        Assert.Null(rider);
    }

    [Fact]
    public async Task X_stream_definitions_are_read_line_by_line()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(
            200, "application/json", "{\"result\":{\"n\":1}}\n{\"result\":{\"n\":2}}\n");
        using StableClient client = new(server.Address);

        List<long?> numbers = [];
        await foreach (XStreamDefinitionsStep step in client.Stable.WatchStepsStreamingAsync(Token))
        {
            numbers.Add(step.Result?.N);
        }

        Assert.Equal([1, 2], numbers);
    }

    private static GardenClient Strict(Uri address) =>
        new(new ApiClientOptions { BaseAddress = address, Reading = ResponseReading.Strict });
}
