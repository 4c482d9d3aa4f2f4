using System.Text;
using TokenGen.Envelopes;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Streaming;

namespace TokenGen.Runtime.Tests.Streaming;

/// <summary>The items are the same however the body is split into chunks.</summary>
public sealed class DecoderTests
{
    // From the examples and rules of the standard (WHATWG HTML, section 9.2.6).
    [Theory]
    [InlineData("data: YHOO\ndata: +2\ndata: 10\n\n", "message||YHOO\n+2\n10")]
    [InlineData(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n", "message|1|first event;message||second event;message|| third event")]
    [InlineData("data\n\ndata\ndata\n\ndata:", "message||;message||\n")]
    [InlineData("data:test\n\ndata: test\n\n", "message||test;message||test")]
    [InlineData("\uFEFFdata: a\r\n\r\ndata: b\r\rdata: c\n\n", "message||a;message||b;message||c")]
    [InlineData("event: add\rdata: 1\r\revent: remove\n\ndata: 2\n\n", "add||1;message||2")]
    [InlineData("event:\ndata: 1\n\n", "message||1")]
    [InlineData("id: 1\ndata: a\n\nid: 2\0\ndata: b\n\nid: 3\n\ndata: c\n\n", "message|1|a;message|1|b;message|3|c")]
    [InlineData("data: \uFEFFé\n\nunknown: x\ndata: cut off", "message||\uFEFFé")]
    [InlineData("", "")]
    public void Events_are_parsed_by_the_standard(string body, string expected)
    {
        Assert.All([1, 2, 3, 7, 1000], size => Assert.Equal(
            expected,
            string.Join(
                ";", Decode(new EventStreamFormat<string>(EventData.Text), body, size).Select(one => $"{one.Event}|{one.Id}|{one.Data}"))));
    }

    [Theory]
    [InlineData("retry: 2500\ndata: a\n\n", 2500)]
    [InlineData("retry: 2500x\ndata: a\n\n", null)]
    [InlineData("retry: -1\ndata: a\n\n", null)]
    [InlineData("retry:\ndata: a\n\n", null)]
    [InlineData("retry: 10\nretry: x\ndata: a\n\n", 10)]
    [InlineData("retry: 99999999999999999999999\ndata: a\n\n", int.MaxValue)]
    [InlineData("retry: 10\n\ndata: a\n\n", null)]
    public void Retry_accepts_only_digits(string body, int? milliseconds)
    {
        TimeSpan? retry = Decode(new EventStreamFormat<string>(EventData.Text), body, 4).Single().Retry;

        Assert.Equal(milliseconds, retry is { } wait ? (int)wait.TotalMilliseconds : null);
    }

    [Fact]
    public void Data_of_many_lines_is_bounded()
    {
        ItemDecoder<ServerSentEvent<string>> decoder = new EventStreamFormat<string>(EventData.Text).Start(100);
        byte[] body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("data: 0123456789\n", 20)));

        Assert.Equal(ItemRead.Fault, decoder.Read(body, isEnd: false, out _, out _));
        Assert.Contains("100 bytes", decoder.Fault.Problem.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\n2\r\n\n \n3", "1,2,3")]
    [InlineData("\uFEFF1\n2\n", "1,2")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    public void Lines_are_items(string body, string expected) =>
        Assert.All([1, 2, 1000], size =>
            Assert.Equal(expected, string.Join(",", Decode(new JsonLinesFormat<long>(JsonCodecs.Int64), body, size))));

    [Theory]
    [InlineData("\u001e[\"a\\\"\\n]\"\n]\n\u001e[\"{\"]\n", 2)]
    [InlineData("\u001e[\n]\n\u001e\n\u001e[]", 2)]
    [InlineData("\u001e[]\u001e[]", 2)]
    [InlineData("\u001e\u001e", 0)]
    public void Records_may_have_lines_of_their_own(string body, int count) =>
        Assert.All([1, 2, 1000], size =>
            Assert.Equal(count, Decode(new JsonSequenceFormat<IReadOnlyList<string>>(JsonCodecs.String.List()), body, size).Count));

    [Fact]
    public void A_truncated_record_is_an_error_and_hides_no_other()
    {
        ItemDecoder<IReadOnlyList<string>> decoder = new JsonSequenceFormat<IReadOnlyList<string>>(JsonCodecs.String.List()).Start(1000);

        Assert.Equal(ItemRead.Fault, decoder.Read("\u001e[\"a\u001e[]\n"u8, isEnd: true, out int consumed, out _));
        Assert.Equal(ItemRead.Item, decoder.Read("\u001e[\"a\u001e[]\n"u8[consumed..], isEnd: true, out _, out _));
    }

    [Theory]
    [InlineData("[]", "")]
    [InlineData("\uFEFF [ 1 , 2,3 ] ", "1,2,3")]
    [InlineData("[12,-7\n]", "12,-7")]
    public void The_elements_of_an_array_are_items(string body, string expected) =>
        Assert.All([1, 2, 3, 1000], size =>
            Assert.Equal(expected, string.Join(",", Decode(new ArrayItemsFormat<long>(JsonCodecs.Int64, null), body, size))));

    [Theory]
    [InlineData("""{"status":{"result":"OK"},"response":["a","b\\\"]"]}""", "a,b\\\"]")]
    [InlineData("""{ "other" : [ "]" , {"x":"}"} ] , "response" : [ "a" ] , "status" : { "result" : "OK" } } """, "a")]
    [InlineData("""{"status":{"result":"OK"},"response":null}""", "")]
    [InlineData("""{"status":{"result":"OK"}}""", "")]
    public void The_elements_of_an_envelopes_array_are_items(string body, string expected) =>
        Assert.All([1, 2, 3, 1000], size => Assert.Equal(expected, string.Join(",", Decode(InEnvelope(), body, size))));

    [Theory]
    [InlineData("[1,]")]
    [InlineData("[,1]")]
    [InlineData("[1 2]")]
    [InlineData("[1")]
    [InlineData("[1]]")]
    [InlineData("[1}")]
    [InlineData("{}")]
    [InlineData("[true]")]
    [InlineData("[01]")]
    [InlineData("")]
    public void A_value_other_than_an_array_of_such_elements_is_an_error(string body) =>
        Assert.All(
            [1, 2, 1000], size => Assert.Equal(ItemRead.Fault, Last(new ArrayItemsFormat<long>(JsonCodecs.Int64, null), body, size)));

    [Theory]
    [InlineData("""{"status":{"result":"OK"},"response":["a"]""")]
    [InlineData("""{"status":{"result":"OK"} "response":["a"]}""")]
    [InlineData("""{"status":{"result":"OK"},"response":{"a":1}}""")]
    [InlineData("""{"status":{"result":"OK"},,"response":["a"]}""")]
    [InlineData("""{"response":["a"]}""")]
    [InlineData("""{"response":["a"],"status":{"result":tru}}""")]
    public void A_body_without_the_declared_envelope_is_an_error(string body) =>
        Assert.All([1, 2, 1000], size => Assert.Equal(ItemRead.Fault, Last(InEnvelope(), body, size)));

    [Theory]
    [InlineData("""{"status":{"result":"ERROR","message":"no"},"response":["a"]}""", 0)]
    [InlineData("""{"status":{"result":"ERROR","message":"no"},"response":{"a":1}}""", 0)]
    [InlineData("""{"response":["a"],"status":{"result":"ERROR","message":"no"}}""", 1)]
    public void An_envelope_that_reports_an_error_ends_its_items(string body, int items) => Assert.All([1, 2, 1000], size =>
    {
        List<string> read = new();
        Assert.Equal(ItemRead.Error, Last(InEnvelope(), body, size, read, out ItemDecoder<string>? decoder));
        Assert.Equal((items, "no"), (read.Count, decoder.Status!.Message));
    });

    // Elements of any length are found after any other element, although the decoder remembers the length of the longest one.
    [Theory]
    [InlineData(700)]
    [InlineData(16_384)]
    public void Elements_of_any_length_are_found(int size)
    {
        List<string> texts = Enumerable.Range(0, 400).Select(number => new string((char)('a' + (number % 26)), number * number % 3001))
            .ToList();
        string body =
            $$"""{"status":{"result":"OK"},"response":{{Encoding.UTF8.GetString(JsonCodecs.String.List().ToUtf8Bytes(texts))}}}""";

        Assert.Equal(texts, Decode(InEnvelope(), body, size));
    }

    [Fact]
    public void A_partial_number_is_not_read_before_it_is_complete()
    {
        string text = new('x', 700);
        string body = $$"""[{"text":"{{text}}","level":4100},{"text":"{{text}}","level":7}]""";

        Assert.All(
            Enumerable.Range(1, body.Length),
            size => Assert.Equal([4100L, 7L], Decode(new ArrayItemsFormat<long>(new LevelCodec(), null), body, size)));
        Assert.Equal(ItemRead.Fault, Last(
            new ArrayItemsFormat<long>(new LevelCodec(), null), body.Replace("4100", "41", StringComparison.Ordinal), 700));
    }

    private sealed class LevelCodec : JsonCodec<long>
    {
        public override long Read(ref JsonReader reader)
        {
            long level = 0;
            reader.ReadStartObject();
            while (reader.ReadName(out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("level"u8))
                {
                    level = reader.ReadListed([7, 25, 4100], "Level");
                }
                else
                {
                    reader.SkipValue();
                }
            }

            return level;
        }

        public override void Write(ref JsonWriter writer, long value) => writer.WriteInt64(value);
    }

    private static ArrayItemsFormat<string> InEnvelope() => new(
        JsonCodecs.String,
        EnvelopeLayout.Of(new EnvelopeRule { Payload = "response", SuccessMember = "status.result", SuccessValue = "OK", MessageMember = "status.message" }));

    private static ItemRead Last<T>(ItemFormat<T> format, string text, int size) => Last(format, text, size, [], out _);

    private static ItemRead Last<T>(ItemFormat<T> format, string text, int size, List<T> items, out ItemDecoder<T> decoder)
    {
        decoder = format.Start(1_000_000);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        (int start, int end) = (0, 0);
        while (true)
        {
            ItemRead read = decoder.Read(bytes.AsSpan(start, end - start), end == bytes.Length, out int consumed, out T? item);
            start += consumed;
            if (read == ItemRead.Item)
            {
                items.Add(item);
            }
            else if (read != ItemRead.NeedsMore)
            {
                return read;
            }
            else
            {
                end = Math.Min(end + size, bytes.Length);
            }
        }
    }

    private static List<T> Decode<T>(ItemFormat<T> format, string text, int size)
    {
        ItemDecoder<T> decoder = format.Start(1000);
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        List<T> items = [];
        (int start, int end) = (0, 0);
        while (true)
        {
            switch (decoder.Read(bytes.AsSpan(start, end - start), end == bytes.Length, out int consumed, out T? item))
            {
                case ItemRead.Item:
                    items.Add(item);
                    break;
                case ItemRead.NeedsMore:
                    end = Math.Min(bytes.Length, end + size);
                    break;
                case ItemRead.End:
                    return items;
                default:
                    throw new InvalidOperationException(decoder.Fault.Problem.Description);
            }

            start += consumed;
        }
    }
}
