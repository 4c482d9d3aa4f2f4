using System.Text;
using System.Text.Json;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Json;

public sealed class RecordTests
{
    [Fact]
    public void Members_are_read_in_any_order_and_the_last_of_two_counts()
    {
        UserApiToken expected =
            new() { TokenID = "t", TokenName = "n", Account = "a", AccountType = AccountType.ServiceAccount, LastUsed = 5 };
        string[] members =
            ["\"tokenID\":\"t\"", "\"tokenName\":\"n\"", "\"account\":\"a\"", "\"accountType\":\"SERVICE_ACCOUNT\"", "\"lastUsed\":5"];
        Random random = new(5);
        for (int i = 0; i < 200; i++)
        {
            random.Shuffle(members);
            Assert.Equal(expected, Parse("{" + string.Join(" , ", members) + "}"));
            Assert.Equal(expected, Parse("{\"lastUsed\":1,\"tokenID\":\"first\"," + string.Join(",", members) + "}"));
        }
    }

    [Fact]
    public void Names_and_values_may_be_escaped()
    {
        UserApiToken token = Parse("""{"token\u0049D":"\u0074","tokenN\u0061me":"a\nb","accountType":"USER\u005FACCOUNT"}""");

        Assert.Equal(new UserApiToken { TokenID = "t", TokenName = "a\nb", AccountType = AccountType.UserAccount }, token);
    }

    [Fact]
    public void Unknown_members_and_values_survive_a_round_trip_byte_for_byte()
    {
        const string Json = """{"tokenID":"t","accountType":"CSP_é","debugInfo":[ 1.0, {"a" : null} ],"x\u0041":"\u00e9","n":-0.10e5}""";

        UserApiToken token = Parse(Json);

        Assert.Equal(Json, Write(token));
        Assert.Equal(3, token.AdditionalProperties.Count);
        Assert.Equal(["debugInfo", "xA", "n"], token.AdditionalProperties.Select(member => member.Key));
        Assert.True(token.AdditionalProperties.TryGetValue("xA", out JsonElement value));
        Assert.Equal("é", value.GetString());
        Assert.False(token.AdditionalProperties.TryGetValue("tokenID", out _));
        Assert.Equal(token, Parse(Json));
        Assert.NotEqual(token, Parse(Json.Replace("1.0", "1", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_text_of_a_record_has_the_first_elements_of_its_lists_and_maps()
    {
        Sample sample = new()
        {
            Bytes = [1, 2, 3],
            Note = null,
            Numbers = [1, null, 3],
            Labels = new Dictionary<string, string?> { ["a"] = "x", ["b"] = null },
        };
        Sample many = new() { Numbers = [.. Enumerable.Range(0, 1_000_000).Cast<int?>()] };

        Assert.Equal("Sample { bytes = 3 bytes, note = null, numbers = [1, null, 3], labels = { a = x, b = null } }", sample.ToString());
        Assert.Equal("Sample { numbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, …] }", many.ToString());
    }

    [Fact]
    public void Very_many_unknown_members_are_kept_in_linear_time_and_order()
    {
        string members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"\"m{i}\":{i}"));

        UserApiToken token = Parse("{\"tokenID\":\"t\"," + members + "}");

        Assert.Equal(100_000, token.AdditionalProperties.Count);
        Assert.Equal("{\"tokenID\":\"t\"," + members + "}", Write(token));
    }

    [Fact]
    public void Unknown_members_can_be_set_by_hand()
    {
        JsonMembers members = JsonMembers.Parse("""{ "a": 1, "b": { } }""");

        Assert.Equal("""{"tokenName":"n","a": 1,"b": { }}""", Write(new UserApiToken { TokenName = "n", AdditionalProperties = members }));
        Assert.Equal("""{"a": 1,"b": { }}""", Write(new UserApiToken { AdditionalProperties = members }));
        Assert.True(JsonMembers.Parse("{}").IsEmpty);
        Assert.Empty(default(JsonMembers));
        Assert.ThrowsAny<JsonException>(() => JsonMembers.Parse("[]"));
        Assert.ThrowsAny<JsonException>(() => JsonMembers.Parse("{} x"));
    }

    [Fact]
    public void A_request_omits_a_member_whose_value_is_unknown() =>
        Assert.Equal("""{"tokenName":"ci"}""", Write(new UserApiToken { TokenName = "ci" }));

    [Fact]
    public void Every_scalar_member_round_trips()
    {
        Sample sample = new()
        {
            Text = "t\"\\\u0001",
            Flag = false,
            Int32 = -1,
            Int64 = long.MinValue,
            UInt64 = ulong.MaxValue,
            Single = 0.1f,
            Double = 1e-300,
            Decimal = 1.10m,
            Big = System.Numerics.BigInteger.Pow(10, 50),
            Instant = new DateTimeOffset(2024, 2, 29, 1, 2, 3, TimeSpan.FromHours(5.5)),
            Date = new DateOnly(2024, 2, 29),
            Time = new TimeOnly(1, 2, 3),
            Duration = "PT1H30M",
            Guid = Guid.NewGuid(),
            Uri = new Uri("https://example.com/é"),
            Note = "n",
            AdditionalProperties = JsonMembers.Parse("""{"x":null}"""),
        };

        Assert.Equal(sample, Sample.Json.Parse(Sample.Json.ToUtf8Bytes(sample)));
    }

    [Fact]
    public void Absent_null_and_value_are_distinguished()
    {
        Assert.Equal("{}", WriteSample(new Sample()));
        Assert.Equal("""{"note":null}""", WriteSample(new Sample { Note = null }));
        Assert.Equal("""{"note":"x"}""", WriteSample(new Sample { Note = "x" }));
        Assert.False(Sample.Json.Parse("{}"u8).Note.HasValue);
        Assert.Null(Sample.Json.Parse("""{"note":null}"""u8).Note.Value);
        Assert.Throws<InvalidOperationException>(() => default(Optional<int>).Value);
    }

    [Fact]
    public void Lists_and_maps_contain_null_if_the_document_allows_it()
    {
        const string Json = """{"numbers":[1,null,3],"labels":{"a":"x","b\"":null}}""";
        Sample sample = Sample.Json.Parse(Encoding.UTF8.GetBytes(Json));

        Assert.Equal([1, null, 3], sample.Numbers);
        Assert.Null(sample.Labels!["b\""]);
        Assert.Equal(Json, WriteSample(sample));
    }

    [Fact]
    public void Lists_of_every_length_are_read()
    {
        for (int length = 0; length < 70; length++)
        {
            string[] values = Enumerable.Range(0, length).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))
                .ToArray();
            IReadOnlyList<string> list = JsonCodecs.String.List().Parse(JsonSerializer.SerializeToUtf8Bytes(values));
            Assert.Equal(values, list);
            Assert.Equal(values, JsonSerializer.Deserialize<string[]>(JsonCodecs.String.List().ToUtf8Bytes(list)));
        }

        Assert.Equal([[1], [], [2, 3]], JsonCodecs.Int32.List().List().Parse("[[1],[],[2,3]]"u8));
    }

    [Theory]
    [InlineData("""{"tokenID":"t",}""")]
    [InlineData("""{"tokenID":"t"} x""")]
    [InlineData("""{"tokenID":"t" "a":1}""")]
    [InlineData("""/* c */{"tokenID":"t"}""")]
    [InlineData("""{"tokenID":"t","x":[1,]}""")]
    [InlineData("""{"tokenID":"t","x":{"y"}}""")]
    [InlineData("""{'tokenID':'t'}""")]
    [InlineData("{\"tokenID\":\"\u0001\"}")]
    [InlineData("\uFEFF{\"tokenID\":\"t\"}")]
    [InlineData("""{"tokenID":"t","x":NaN}""")]
    public void Invalid_json_is_rejected(string json) => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Theory]
    [InlineData(63, true)]
    [InlineData(64, false)]
    [InlineData(100_000, false)]
    public void Depth_is_limited(int depth, bool valid)
    {
        string json = "{\"tokenID\":\"t\",\"x\":" + new string('[', depth) + new string(']', depth) + "}";
        if (valid)
        {
            Assert.Equal(json, Write(Parse(json)));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => Parse(json));
        }
    }

    [Fact]
    public void Writing_an_object_that_contains_itself_throws()
    {
        List<object> list = new();
        list.Add(list);

        Assert.Throws<InvalidOperationException>(() => new SelfCodec().ToUtf8Bytes(list));
    }

    private static UserApiToken Parse(string json) => UserApiToken.Json.Parse(Encoding.UTF8.GetBytes(json));

    private static string Write(UserApiToken token) => Encoding.UTF8.GetString(UserApiToken.Json.ToUtf8Bytes(token));

    private static string WriteSample(Sample sample) => Encoding.UTF8.GetString(Sample.Json.ToUtf8Bytes(sample));

    private sealed class SelfCodec : JsonCodec<object>
    {
        public override object Read(ref JsonReader reader) => throw new NotSupportedException();

        public override void Write(ref JsonWriter writer, object value)
        {
            writer.WriteStartArray();
            foreach (object item in (List<object>)value)
            {
                Write(ref writer, item);
            }

            writer.WriteEndArray();
        }
    }
}
