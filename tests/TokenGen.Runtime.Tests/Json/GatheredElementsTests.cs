using System.Text;
using System.Text.Json;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>A long body whose elements are read while it arrives gives the same result as a body that is read at once.</summary>
public sealed class GatheredElementsTests
{
    private const string Envelope = """
        { "status": {"result":"OK","message":"é","code":200}, "limit": 5, "response" : [ {"tokenID":"a","x":[1,{"y":null}]},
          {"tokenID":"b\"]","lastUsed":12} , {"tokenID":"c"},{"tokenName":"d","tokenID":"dd","account":"sa::ci"} ], "next": ["z"] }
        """;

    private const string BareArray = """[{"tokenID":"a","x":[1,{"y":null}]}, {"tokenID":"b\"]","lastUsed":12} ,{"tokenID":"c"}]""";

    private static readonly JsonCodec<ResponseContainer<IReadOnlyList<UserApiToken>>> s_envelope = ApiTokenClient.ListEnvelope;
    private static readonly JsonCodec<IReadOnlyList<UserApiToken>> s_list = UserApiToken.Json.List();

    [Theory]
    [InlineData("""{"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"}],"status":{"result":"ERROR","message":"no","code":400}}""")]
    [InlineData("""{"status":{"result":"ERROR","message":"no","code":400},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":5},{"tokenID":"d"}]}""")]
    [InlineData("""{"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":5},{"tokenID":"d"}],"status":{"result":"ERROR","message":"no","code":400}}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"}],"response":[{"tokenID":"e"}]}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":null,"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"}]}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"},]}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"}{"tokenID":"d"}]}""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"}}]""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"}]} 1""")]
    [InlineData("""{"status":{"result":"OK","code":200},"response":{"a":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c"},{"tokenID":"d"}]}}""")]
    [InlineData("""{"a":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],"response":[]}""")]
    [InlineData(Envelope)]
    [InlineData("{}")]
    [InlineData("")]
    public void An_envelope(string text) =>
        Assert.All([20, 64, 96, 150, 200], size => AssertSame(s_envelope, Encoding.UTF8.GetBytes(text), size));

    [Theory]
    [InlineData(BareArray)]
    [InlineData("""[ ]""")]
    [InlineData("""[{"tokenID":"a"},{"tokenID":"b"}""")]
    [InlineData("""[{"tokenID":"a"},{"tokenID":"b"},]""")]
    [InlineData("""[{"tokenID":"a"},{"tokenID":"b"}]]""")]
    [InlineData("\uFEFF[{\"tokenID\":\"a\"},{\"tokenID\":\"b\"}]")]
    public void A_bare_array(string text) =>
        Assert.All([1, 16, 20, 30, 50], size => AssertSame(s_list, Encoding.UTF8.GetBytes(text), size));

    [Fact]
    public void Elements_up_to_the_maximum_depth_and_deeper()
    {
        // The envelope and its array are two of the 64 levels, the token a third.
        Assert.All([60, 61, 62], depth =>
        {
            string nested = new string('[', depth) + new string(']', depth);
            AssertSame(s_envelope, Encoding.UTF8.GetBytes($$"""{"status":{"result":"OK","code":200},"response":[{"tokenID":"a"},{"tokenID":"b"},{"tokenID":"c","x":{{nested}}}]}"""), 80);
        });
    }

    [Fact]
    public void Mutated_texts_are_accepted_and_rejected_by_both()
    {
        Random random = new(20261128);
        for (int round = 0; round < 20_000; round++)
        {
            bool isEnvelope = random.Next(2) == 0;
            byte[] text = Encoding.UTF8.GetBytes(isEnvelope ? Envelope : BareArray);
            for (int change = random.Next(3); change > 0; change--)
            {
                text = Change(text, random);
            }

            if (isEnvelope)
            {
                AssertSame(s_envelope, text, random.Next(1, text.Length + 2));
            }
            else
            {
                AssertSame(s_list, text, random.Next(1, text.Length + 2));
            }
        }
    }

    [Fact]
    public void Most_of_the_text_is_discarded()
    {
        byte[] text = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("""{"tokenID":"a"}""", 1000)) + "]");

        GatheredElements? gathered = Gather(s_list, text, 256, out byte[]? rest);

        Assert.InRange(gathered!.Count, 980, 1000);
        Assert.InRange(rest.Length, 2, 256);
        Assert.Equal(text.Length, rest.Length + gathered.TakenBytes);
        Assert.Equal(1000, s_list.Around(gathered).Parse(rest).Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void The_search_for_the_payload_reads_no_byte_twice(int step)
    {
        byte[] text = Encoding.UTF8.GetBytes($$"""{ "a": "{{new string('x', 5000)}}", "b\"" : [1, {"response":[]}] ,"c":-1.5e3, "status":{"result":"OK"}, "response" : [] }""");
        ArraySearch search = new();
        int bracket;

        for (int length = 0; !search.TryFind(text.AsSpan(0, Math.Min(length, text.Length)), "response"u8, out bracket); length += step)
        {
            Assert.True(length < text.Length);
        }

        Assert.Equal(Encoding.UTF8.GetString(text).LastIndexOf("[]", StringComparison.Ordinal), bracket);
        Assert.InRange(search.Work, 1, bracket);
    }

    [Theory]
    [InlineData("""{"respons\u0065":[1]}""", 17)]
    [InlineData("""{"response":null,"response":[1]}""", 28)]
    [InlineData("""{"other":{"response":[1]},"response":{"response":[1]}}""", null)]
    [InlineData("""["response",[1]]""", null)]
    [InlineData("""{,"response":[1]}""", null)]
    [InlineData("""{"response"[1]}""", null)]
    [InlineData("""{"a":}""", null)]
    [InlineData("{}", null)]
    public void Finds_only_the_array_of_the_payload(string text, int? expected)
    {
        bool isFound = new ArraySearch().TryFind(Encoding.UTF8.GetBytes(text), "response"u8, out int bracket);

        Assert.Equal(expected, isFound ? bracket : null);
    }

    [Fact]
    public void A_difference_that_all_elements_share_is_recorded_a_few_times()
    {
        byte[] text = Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("""{"tokenID":"a","lastUsed":"1"}""", 5000)) + "]");
        JsonReading reading = new(isStrict: false) { Differences = new JsonDifferences() };

        GatheredElements gathered = s_list.Gather(text, reading, new ArraySearch())!;
        gathered.Take(text);

        Assert.InRange(gathered.Count, 4990, 5000);
        Assert.InRange(gathered.Places.Count, 1, 8);
    }

    private static byte[] Change(byte[] text, Random random)
    {
        if (text.Length == 0)
        {
            return text;
        }

        ReadOnlySpan<byte> signs = "[]{},:\" \\n5t"u8;
        int position = random.Next(text.Length);
        byte sign = signs[random.Next(signs.Length)];
        return random.Next(4) switch
        {
            0 => [.. text[..position], .. text[(position + 1)..]],
            1 => [.. text[..position], sign, .. text[position..]],
            2 => text[..position],
            _ => [.. text[..position], sign, .. text[(position + 1)..]],
        };
    }

    private static void AssertSame<T>(JsonCodec<T> codec, byte[] text, int size)
    {
        GatheredElements? gathered = Gather(codec, text, size, out byte[]? rest);
        string expected = Outcome(codec, text, null);
        string actual = Outcome(gathered is null ? codec : codec.Around(gathered), rest, gathered);
        Assert.True(expected == actual, $"Of {Encoding.UTF8.GetString(text)}, {size} bytes at a time:\n{actual}\ninstead of\n{expected}");
    }

    private static string Outcome<T>(JsonCodec<T> codec, byte[] text, GatheredElements? gathered)
    {
        try
        {
            return JsonSerializer.Serialize(codec.Parse(text));
        }
        catch (JsonException exception)
        {
            return JsonProblem.Describe(text, exception, gathered).ToString();
        }
    }

    /// <summary>
    /// Simulates receiving a body: when the buffer is full, its complete elements are removed; if there are none, the buffer is doubled.
    /// </summary>
    private static GatheredElements? Gather<T>(JsonCodec<T> codec, byte[] text, int size, out byte[] rest)
    {
        byte[] buffer = new byte[size];
        (int length, int next) = (0, 0);
        GatheredElements? gathered = null;
        ArraySearch search = new();
        while (true)
        {
            int more = Math.Min(buffer.Length - length, text.Length - next);
            text.AsSpan(next, more).CopyTo(buffer.AsSpan(length));
            (length, next) = (length + more, next + more);
            if (length < buffer.Length || next == text.Length)
            {
                break;
            }

            gathered ??= codec.Gather(buffer, null, search);
            if (gathered is { IsClosed: false })
            {
                length = gathered.Take(buffer);
            }

            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        rest = buffer[..length];
        return gathered;
    }
}
