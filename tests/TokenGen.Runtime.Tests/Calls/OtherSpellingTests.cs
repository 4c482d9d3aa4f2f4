using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Scalars in another spelling or kind, for each type and each place, over real HTTP.</summary>
public sealed class OtherSpellingTests
{
    private static readonly Dictionary<string, Func<string, string?, Task>> s_types = new()
    {
        ["string"] = static (sent, meant) => CheckAsync(JsonCodecs.String, sent, meant),
        ["boolean"] = static (sent, meant) => CheckAsync(JsonCodecs.Boolean, sent, meant),
        ["int32"] = static (sent, meant) => CheckAsync(JsonCodecs.Int32, sent, meant),
        ["int64"] = static (sent, meant) => CheckAsync(JsonCodecs.Int64, sent, meant),
        ["uint64"] = static (sent, meant) => CheckAsync(JsonCodecs.UInt64, sent, meant),
        ["float"] = static (sent, meant) => CheckAsync(JsonCodecs.Single, sent, meant),
        ["double"] = static (sent, meant) => CheckAsync(JsonCodecs.Double, sent, meant),
        ["decimal"] = static (sent, meant) => CheckAsync(JsonCodecs.Decimal, sent, meant),
        ["integer"] = static (sent, meant) => CheckAsync(JsonCodecs.BigInteger, sent, meant),
        ["date-time"] = static (sent, meant) => CheckAsync(JsonCodecs.DateTimeOffset, sent, meant),
        ["date"] = static (sent, meant) => CheckAsync(JsonCodecs.DateOnly, sent, meant),
        ["time"] = static (sent, meant) => CheckAsync(JsonCodecs.TimeOnly, sent, meant),
        ["duration"] = static (sent, meant) => CheckAsync(JsonCodecs.TimeSpan, sent, meant),
        ["uuid"] = static (sent, meant) => CheckAsync(JsonCodecs.Guid, sent, meant),
        ["byte"] = static (sent, meant) => CheckAsync(JsonCodecs.Bytes, sent, meant),
    };

    [Theory]
    [InlineData("string", "7.10", "\"7.10\"")]
    [InlineData("string", "true", "\"true\"")]
    [InlineData("string", "-0", "\"-0\"")]
    [InlineData("boolean", "\"true\"", "true")]
    [InlineData("boolean", "\"False\"", "false")]
    [InlineData("int32", "\"7\"", "7")]
    [InlineData("int32", "\"-7\"", "-7")]
    [InlineData("int32", "\"7.0\"", "7")]
    [InlineData("int64", "\"9007199254740993\"", "9007199254740993")]
    [InlineData("uint64", "\"18446744073709551615\"", "18446744073709551615")]
    [InlineData("float", "\"0.5\"", "0.5")]
    [InlineData("double", "\"1e3\"", "1000")]
    [InlineData("decimal", "\"3.10\"", "3.10")]
    [InlineData("integer", "\"123456789012345678901234567890\"", "123456789012345678901234567890")]
    [InlineData("date-time", "\"2030-01-02T03:04:05+0000\"", "\"2030-01-02T03:04:05Z\"")]
    [InlineData("date-time", "\"2030-01-02T03:04Z\"", "\"2030-01-02T03:04:00Z\"")]
    [InlineData("date-time", "\"Wed, 02 Jan 2030 03:04:05 GMT\"", "\"2030-01-02T03:04:05Z\"")]
    [InlineData("date", "\"2030-01-02T00:00:00Z\"", "\"2030-01-02\"")]
    [InlineData("time", "\"08:15\"", "\"08:15:00\"")]
    [InlineData("duration", "\"01:30:00\"", "\"PT1H30M\"")]
    [InlineData("duration", "\"1.02:03:04.5\"", "\"P1DT2H3M4.5S\"")]
    [InlineData("duration", "\"-00:00:01\"", "\"-PT1S\"")]
    [InlineData("uuid", "\"6fa459eaee8a3ca4894edb77e160355e\"", "\"6fa459ea-ee8a-3ca4-894e-db77e160355e\"")]
    [InlineData("byte", "\"-_8\"", "\"+/8=\"")]
    public Task A_spelling_with_one_meaning_is_read_and_reported_in_each_place(string type, string sent, string meant) =>
        s_types[type](sent, meant);

    [Theory]
    [InlineData("boolean", "\"1\"")]
    [InlineData("boolean", "1")]
    [InlineData("int32", "\"12 apples\"")]
    [InlineData("int32", "\"0x10\"")]
    [InlineData("int32", "\"007\"")]
    [InlineData("int32", "\"1,000\"")]
    [InlineData("int32", "\"1.5\"")]
    [InlineData("int32", "\"3000000000\"")]
    [InlineData("int32", "\"-\"")]
    [InlineData("int32", "\"1e\"")]
    [InlineData("int32", "\"\"")]
    [InlineData("int32", "\"1 \"")]
    [InlineData("int64", "true")]
    [InlineData("uint64", "\"-1\"")]
    [InlineData("float", "\"1.2.3\"")]
    [InlineData("double", "\"NaN\"")]
    [InlineData("decimal", "\"1e-30\"")]
    [InlineData("decimal", "\"3,10\"")]
    [InlineData("integer", "\"12a\"")]
    [InlineData("date-time", "1893553445")]
    [InlineData("date-time", "\"01/02/2030\"")]
    [InlineData("date", "\"2030-01-02T03:04:05Z\"")]
    [InlineData("time", "\"8:15\"")]
    [InlineData("time", "\"24:00\"")]
    [InlineData("duration", "\"01:30\"")]
    [InlineData("duration", "90")]
    [InlineData("uuid", "\"none\"")]
    [InlineData("byte", "\"???\"")]
    public Task An_ambiguous_value_is_rejected_in_each_place(string type, string sent) => s_types[type](sent, null);

    [Fact]
    public async Task An_object_is_read_as_text_only_outside_of_lists_and_maps()
    {
        const string Sent = """{"en":"a"}""";

        await CheckAsync(JsonCodecs.String, Sent, JsonSerializer.Serialize(Sent), "");
        await CheckLinesAsync(JsonCodecs.String, Sent, JsonSerializer.Serialize(Sent));
        await CheckAsync(JsonCodecs.String.List(), $"[{Sent}]", null, "/*");
        await CheckAsync(JsonCodecs.String.Map(), $"{{\"a\":{Sent}}}", null, "/a");
    }

    [Fact]
    public async Task A_null_element_of_a_streamed_list_is_left_out_and_reported()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, "[null, 1 ,null,2,null ]");
        DriftList drifts = new();
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });

        List<int> items = await ItemsAsync(client, ApiResponses.ArrayItems("200", JsonCodecs.Int32));

        Assert.Equal([1, 2], items);
        Assert.Equal("/*", Assert.Single(drifts.All).Path);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData(" \n")]
    public async Task A_missing_streamed_list_is_empty_and_reported(string body)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, body);
        DriftList drifts = new();
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });
        using ApiTokenClient strict = new(new ApiClientOptions { BaseAddress = server.Address, Reading = ResponseReading.Strict });
        ApiResponses<ResponseItems<int>> responses = ApiResponses.ArrayItems("200", JsonCodecs.Int32);

        Assert.Empty(await ItemsAsync(client, responses));

        Assert.Single(drifts.All);
        await Assert.ThrowsAsync<ApiResponseFormatException>(() => ItemsAsync(strict, responses));
    }

    [Fact]
    public async Task A_null_list_within_a_list_or_map_is_empty_and_keeps_its_place()
    {
        await CheckAsync(JsonCodecs.Int64.List().List(), "[[1],null,[2]]", "[[1],[],[2]]", "/*");
        await CheckAsync(JsonCodecs.Int64.Map().List(), "[null,{\"a\":2}]", "[{},{\"a\":2}]", "/*");
        await CheckAsync(JsonCodecs.Int64.List().Map(), """{"a":null,"b":[1]}""", """{"a":[],"b":[1]}""", "/a");
    }

    [Theory]
    [InlineData("application/x-json-lines")]
    [InlineData("application/vnd.acme+jsonl")]
    [InlineData("application/vnd.acme.ndjson")]
    [InlineData("application/geo+json-seq")]
    [InlineData("application/json")]
    public async Task Lines_are_read_under_every_name_of_their_format(string contentType)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, contentType, "1\n2\n");
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address });

        Assert.Equal([1, 2], await ItemsAsync(client, ApiResponses.JsonLines("200", JsonCodecs.Int32, "application/x-ndjson")));
    }

    [Theory]
    [InlineData("1\n2\n", "application/x-ndjson", "ListNumbersStreamingAsync")]
    [InlineData("1\n2\n", "application/jsonl", "ListNumbersStreamingAsync")]
    public async Task The_exception_for_several_lines_names_the_method_that_reads_lines(string body, string contentType, string method)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, contentType, body);
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address });
        ApiResponses<int> responses = ApiResponses.Json("200", JsonCodecs.Int32).ReadBy("application/x-ndjson", method);

        ApiResponseFormatException error = await Assert.ThrowsAsync<ApiResponseFormatException>(
            () => client.Request("/x").SendAsync(responses, CancellationToken.None));

        Assert.Contains($"Call {method}", error.Message, StringComparison.Ordinal);
    }

    private static async Task CheckAsync<T>(JsonCodec<T> codec, string sent, string? meant)
    {
        await CheckAsync(codec, sent, meant, "");
        await CheckAsync(codec.List(), $"[{sent},{sent}]", meant is null ? null : $"[{meant},{meant}]", "/*");
        await CheckAsync(codec.Map(), $"{{\"a\":{sent}}}", meant is null ? null : $"{{\"a\":{meant}}}", "/a");
        await CheckAsync(codec.List().Map(), $"{{\"a\":[{sent}]}}", meant is null ? null : $"{{\"a\":[{meant}]}}", "/a/*");
        await CheckLinesAsync(codec, sent, meant);
    }

    private static async Task CheckAsync<T>(JsonCodec<T> codec, string sent, string? meant, string path)
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, sent);
        DriftList drifts = new();
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });
        ApiResponses<T> responses = ApiResponses.Json("200", codec);
        if (meant is null)
        {
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => client.Request("/x").SendAsync(responses, CancellationToken.None));
            return;
        }

        T? read = await client.Request("/x").SendAsync(responses, CancellationToken.None);

        AssertSame(meant, codec.ToUtf8Bytes(read));
        Assert.Equal(path, Assert.Single(drifts.All).Path);
    }

    private static async Task CheckLinesAsync<T>(JsonCodec<T> codec, string sent, string? meant)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(200, "application/x-ndjson", $"{sent}\n");
        DriftList drifts = new();
        using ApiTokenClient client = new(new ApiClientOptions { BaseAddress = server.Address, Observer = drifts });
        ApiResponses<ResponseItems<T>> responses = ApiResponses.JsonLines("200", codec, "application/x-ndjson");
        if (meant is null)
        {
            await Assert.ThrowsAsync<ApiResponseFormatException>(() => ItemsAsync(client, responses));
            return;
        }

        AssertSame(meant, codec.ToUtf8Bytes(Assert.Single(await ItemsAsync(client, responses))));
        Assert.Equal("/*", Assert.Single(drifts.All).Path);
    }

    private static async Task<List<T>> ItemsAsync<T>(ApiTokenClient client, ApiResponses<ResponseItems<T>> responses)
    {
        List<T> items = [];
        await foreach (T item in ApiItems.Of(() => client.Request("/x"), responses, CancellationToken.None))
        {
            items.Add(item);
        }

        return items;
    }

    private static void AssertSame(string meant, byte[] written)
    {
        using JsonDocument expected = JsonDocument.Parse(meant);
        using JsonDocument actual = JsonDocument.Parse(written);
        Assert.True(
            JsonElement.DeepEquals(expected.RootElement, actual.RootElement), $"{meant} instead of {actual.RootElement.GetRawText()}");
    }

    private sealed class DriftList : ApiCallObserver
    {
        public List<ApiDrift> All { get; } = [];

        public override void OnCompleted(in ApiCallResult result)
        {
        }

        public override void OnDrift(in ApiDrift drift) => All.Add(drift);
    }
}
