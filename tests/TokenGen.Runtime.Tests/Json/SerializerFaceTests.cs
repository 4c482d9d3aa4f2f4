using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>Reads and writes the records through JsonSerializer: with the attribute on the type, and with the resolver.</summary>
public sealed class SerializerFaceTests
{
    private const string Json = """{"tokenID":"t","tokenName":"é","accountType":"CSP_X","lastUsed":5,"debug":{"a":[1,"x"]}}""";

    private static readonly UserApiToken s_token = UserApiToken.Json.Parse(Encoding.UTF8.GetBytes(Json));

    private static readonly JsonSerializerOptions s_resolved = new()
    {
        TypeInfoResolver = new JsonCodecResolver(
            UserApiToken.Json.Forms(), AccountType.Json.Forms(), ApiTokenClient.ListEnvelope, JsonCodecs.Int32.Forms()),
    };

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions s_combined = new()
    {
        TypeInfoResolver = JsonTypeInfoResolver.Combine(s_resolved.TypeInfoResolver, new DefaultJsonTypeInfoResolver()),
    };

    [Fact]
    public void The_attribute_makes_reflection_use_the_codec()
    {
        Assert.Equal(s_token, JsonSerializer.Deserialize<UserApiToken>(Json));
        Assert.Equal(Json, JsonSerializer.Serialize(s_token));
        Assert.Equal("\"CSP_X\"", JsonSerializer.Serialize(new AccountType("CSP_X")));
        Assert.Null(JsonSerializer.Deserialize<UserApiToken>("null"));
    }

    [Fact]
    public void The_resolver_knows_the_type_its_list_and_its_map()
    {
        Assert.Equal(s_token, JsonSerializer.Deserialize<UserApiToken>(Json, s_resolved));
        Assert.Equal([s_token], JsonSerializer.Deserialize<IReadOnlyList<UserApiToken>>($"[{Json}]", s_resolved)!);
        Assert.Equal([s_token], JsonSerializer.Deserialize<List<UserApiToken>>($"[{Json}]", s_resolved)!);
        Assert.Equal([s_token], JsonSerializer.Deserialize<UserApiToken[]>($"[{Json}]", s_resolved)!);
        Assert.Equal(s_token, JsonSerializer.Deserialize<IReadOnlyDictionary<string, UserApiToken>>($"{{\"k\":{Json}}}", s_resolved)!["k"]);
        Assert.Equal(s_token, JsonSerializer.Deserialize<Dictionary<string, UserApiToken>>($"{{\"k\":{Json}}}", s_resolved)!["k"]);
        Assert.Equal($"[{Json}]", JsonSerializer.Serialize<List<UserApiToken>>([s_token], s_resolved));
        Assert.Equal($"{{\"k\":{Json}}}", JsonSerializer.Serialize(new Dictionary<string, UserApiToken> { ["k"] = s_token }, s_resolved));
        Assert.Null(s_resolved.TypeInfoResolver!.GetTypeInfo(typeof(Guid), s_resolved));
    }

    // The run-time type does not show whether items may be null, so the document of the list may allow it.
    [Fact]
    public void Null_among_the_items_of_a_list_or_map_is_null()
    {
        string list = $"[null,{Json}]";

        Assert.Equal([null, s_token], JsonSerializer.Deserialize<IReadOnlyList<UserApiToken?>>(list, s_resolved)!);
        Assert.Equal(list, JsonSerializer.Serialize<IReadOnlyList<UserApiToken?>>([null, s_token], s_resolved));
        Assert.Equal(list, JsonSerializer.Serialize(new UserApiToken?[] { null, s_token }, s_resolved));
        Assert.Equal("{\"k\":null}", JsonSerializer.Serialize(new Dictionary<string, UserApiToken?> { ["k"] = null }, s_resolved));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<int[]>("[null]", s_resolved));
    }

    [Fact]
    public void Envelopes_round_trip_too()
    {
        const string Envelope =
            """{"status":{"result":"OK","message":"","code":200,"more":1},"response":[{"tokenID":"t"}],"debugInfo":["x"]}""";

        ResponseContainer<IReadOnlyList<UserApiToken>> container =
            JsonSerializer.Deserialize<ResponseContainer<IReadOnlyList<UserApiToken>>>(Envelope, s_resolved)!;

        Assert.True(container.Status.IsSuccess);
        Assert.Equal(Envelope, JsonSerializer.Serialize(container, s_resolved));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(4096)]
    public async Task Streams_are_read_in_pieces_of_any_size(int piece)
    {
        byte[] json = Encoding.UTF8.GetBytes("[" + string.Join(",", Enumerable.Repeat(Json, 50)) + "]");
        foreach (JsonSerializerOptions options in new[] { JsonSerializerOptions.Default, s_resolved })
        {
            JsonSerializerOptions tuned = new(options) { DefaultBufferSize = 16 };
            await using SlowStream stream = new(json, piece);
            List<UserApiToken>? list = await JsonSerializer.DeserializeAsync<List<UserApiToken>>(stream, tuned);
            Assert.Equal(Enumerable.Repeat(s_token, 50), list!);

            await using SlowStream elements = new(json, piece);
            int count = 0;
            await foreach (UserApiToken? token in JsonSerializer.DeserializeAsyncEnumerable<UserApiToken>(elements, tuned))
            {
                Assert.Equal(s_token, token);
                count++;
            }

            Assert.Equal(50, count);
        }
    }

    [Fact]
    public async Task Pipes_are_read_and_written()
    {
        Pipe pipe = new(new PipeOptions(minimumSegmentSize: 16));
        Task writing = Task.Run(async () =>
        {
            for (int i = 0; i < 100; i++)
            {
                await pipe.Writer.WriteAsync(Encoding.UTF8.GetBytes(i == 0 ? "[" + Json : "," + Json));
            }

            await pipe.Writer.WriteAsync("]"u8.ToArray());
            await pipe.Writer.CompleteAsync();
        });

        List<UserApiToken>? tokens = await JsonSerializer.DeserializeAsync<List<UserApiToken>>(pipe.Reader, s_resolved);
        await writing;

        Assert.Equal(Enumerable.Repeat(s_token, 100), tokens!);
    }

    [Fact]
    public async Task A_type_of_the_user_can_contain_generated_types()
    {
        Holder holder = new() { Before = 1, Token = s_token, Tokens = [s_token, s_token], ByName = new() { ["a"] = s_token }, Kind = AccountType.UserAccount, After = 2 };
        string json = JsonSerializer.Serialize(holder);

        Holder again = JsonSerializer.Deserialize<Holder>(json)!;
        using MemoryStream stream = new();
        await JsonSerializer.SerializeAsync(stream, holder, s_indented);
        stream.Position = 0;
        Holder indented = (await JsonSerializer.DeserializeAsync<Holder>(stream))!;

        foreach (Holder read in new[] { again, indented })
        {
            Assert.Equal(s_token, read.Token);
            Assert.Equal([s_token, s_token], read.Tokens);
            Assert.Equal(s_token, read.ByName["a"]);
            Assert.Equal(AccountType.UserAccount, read.Kind);
            Assert.Equal((1, 2), (read.Before, read.After));
        }

        Assert.Null(JsonSerializer.Deserialize<Holder>("""{"Kind":null,"Token":null}""")!.Kind);
    }

    [Fact]
    public void Resolvers_combine()
    {
        Assert.Equal(s_token, JsonSerializer.Deserialize<Holder>($"{{\"Token\":{Json}}}", s_combined)!.Token);
    }

    [Theory]
    [InlineData("""{"Token":{"tokenID":5}}""", "$.Token")]
    [InlineData("""{"Token":{"tokenName":"x"}}""", "$.Token")]
    [InlineData("""{"Tokens":[{"tokenID":"a"},7]}""", "$.Tokens[1]")]
    public void A_failure_is_a_json_exception_with_the_path_of_the_users_type(string json, string path)
    {
        JsonException error = Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Holder>(json));

        Assert.StartsWith(path, error.Path, StringComparison.Ordinal);
    }

    private sealed class Holder
    {
        public int Before { get; set; }

        public UserApiToken? Token { get; set; }

        public IReadOnlyList<UserApiToken> Tokens { get; set; } = [];

        public Dictionary<string, UserApiToken> ByName { get; set; } = [];

        public AccountType? Kind { get; set; }

        public int After { get; set; }
    }

    private sealed class SlowStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
