using System.Text.Json;
using Constant;

namespace TokenGen.Client.Tests;

/// <summary>Constants, numbers that are sent as strings, and members by pattern.</summary>
public sealed class ValueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_required_constant_is_sent_without_being_set()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "{}");
        using ValuesClient client = new(server.Address);

        await client.PutValuesAsync(new Values { Constants = new Constants() }, Token);

        SameJson.Assert(
            """{"constants":{"kind":"cat","only":"one","version":2,"ratio":2.5,"active":true,"untyped":"text","count":-3,"none":null,"level":7}}""",
            server.Last.Body);
    }

    [Fact]
    public void A_value_other_than_the_constant_is_kept_and_a_missing_one_is_reported()
    {
        const string json = """
            {"kind":"dog","only":"two","version":3,"ratio":1.5,"active":false,"untyped":"t","count":1,"none":null,"level":8,"optional":"no"}
            """;

        SameJson.Assert(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Constants>(json)));
        JsonException missing = Assert.ThrowsAny<JsonException>(
            () => JsonSerializer.Deserialize<Constants>(json.Replace("\"kind\"", "\"sort\"", StringComparison.Ordinal)));
        Assert.Contains("\"kind\"", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_is_read_from_a_number_or_string_and_sent_as_a_number()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(
            200, """{"numbers":{"id":"-5","ratio":"1.5e2","large":"9007199254740993","many":[1,"2"],"either":1}}""");
        using ValuesClient client = new(server.Address);

        Numbers sent = new() { Id = 7, Many = [8] };
        Numbers numbers = (await client.PutValuesAsync(new Values { Numbers = sent }, Token)).Numbers!;

        SameJson.Assert("""{"numbers":{"id":7,"many":[8]}}""", server.Last.Body);
        Assert.Equal(-5, numbers.Id);
        Assert.Equal(150, numbers.Ratio.Value);
        Assert.Equal(9007199254740993, numbers.Large);
        Assert.Equal([1, 2], numbers.Many!);
        Assert.Equal(1, numbers.Either);
    }

    [Theory]
    [InlineData("""{"id":"five"}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":"5000000000"}""")]
    [InlineData("""{"id":true}""")]
    public void A_string_without_such_a_number_is_rejected(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Numbers>(json));

    [Fact]
    public async Task Values_of_a_format_are_kept_to_the_last_digit()
    {
        const string formats = """
            {"formats":{"opens":"08:30:00","departs":"10:05:08.25+02:00","lasts":"P1Y2M","from":"10.0.0.1","created":1700000000,"tiny":-128,
             "count":4294967295,"counter":"18446744073709551615","named":123456789012345678901234567890,"limited":999999999999999999999,
             "unsigned":18446744073709551615,"rounded":9223372036854775807}}
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, formats);
        using ValuesClient client = new(server.Address);

        Values values = await client.PutValuesAsync(new Values(), Token);
        await client.PutValuesAsync(values, Token);

        SameJson.Assert(formats, server.Last.Body);
        Formats read = values.Formats!;
        Assert.Equal(new TimeOnly(8, 30), read.Opens);
        Assert.Equal("P1Y2M", read.Lasts);
        Assert.Equal(System.Numerics.BigInteger.Parse("123456789012345678901234567890", System.Globalization.CultureInfo.InvariantCulture), read.Named);
        Assert.Equal(ulong.MaxValue, read.Unsigned);
        Assert.Equal(long.MaxValue, read.Rounded);
    }

    [Fact]
    public void Members_by_pattern_have_their_type()
    {
        const string json = """{"one":{"x-a":1},"same":{"a":"1","b":"2"},"several":{"a":"1","b":2},"beside":{"name":"n","n-1":5}}""";

        Patterns patterns = JsonSerializer.Deserialize<Patterns>(json)!;

        Assert.Equal(1, patterns.One!["x-a"]);
        Assert.Equal("2", patterns.Same!["b"]);
        Assert.Equal(JsonValueKind.Number, patterns.Several!["b"].ValueKind);
        Assert.Equal(5, patterns.Beside!.AdditionalProperties!["n-1"]);
        SameJson.Assert(json, JsonSerializer.Serialize(patterns));
    }
}
