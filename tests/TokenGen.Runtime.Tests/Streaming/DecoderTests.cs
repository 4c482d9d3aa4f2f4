using System.Text;
using TokenGen.Http;
using TokenGen.Json;
using TokenGen.Streaming;

namespace TokenGen.Runtime.Tests.Streaming;

/// <summary>Items come out the same however the body is cut into pieces.</summary>
public sealed class DecoderTests
{
    // From the standard's own examples and rules (WHATWG HTML, section 9.2.6).
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
            string.Join(";", Decode(new EventStreamFormat<string>(EventData.Text), body, size).Select(one => $"{one.Event}|{one.Id}|{one.Data}"))));
    }

    [Theory]
    [InlineData("retry: 2500\ndata: a\n\n", 2500)]
    [InlineData("retry: 2500x\ndata: a\n\n", null)]
    [InlineData("retry: -1\ndata: a\n\n", null)]
    [InlineData("retry:\ndata: a\n\n", null)]
    [InlineData("retry: 10\nretry: x\ndata: a\n\n", 10)]
    [InlineData("retry: 99999999999999999999999\ndata: a\n\n", int.MaxValue)]
    [InlineData("retry: 10\n\ndata: a\n\n", null)]
    public void Retry_is_digits_alone(string body, int? milliseconds)
    {
        var retry = Decode(new EventStreamFormat<string>(EventData.Text), body, 4).Single().Retry;

        Assert.Equal(milliseconds, retry is { } wait ? (int)wait.TotalMilliseconds : null);
    }

    [Fact]
    public void Data_of_many_lines_is_bounded()
    {
        var decoder = new EventStreamFormat<string>(EventData.Text).Start(100);
        var body = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("data: 0123456789\n", 20)));

        Assert.Equal(ItemRead.Fault, decoder.Read(body, isEnd: false, out _, out _));
        Assert.Contains("100 bytes", decoder.Fault.Problem.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1\n2\r\n\n \n3", "1,2,3")]
    [InlineData("\uFEFF1\n2\n", "1,2")]
    [InlineData("", "")]
    [InlineData("\n", "")]
    public void Lines_are_items(string body, string expected) =>
        Assert.All([1, 2, 1000], size => Assert.Equal(expected, string.Join(",", Decode(new JsonLinesFormat<long>(JsonCodecs.Int64), body, size))));

    [Theory]
    [InlineData("\u001e[\"a\\\"\\n]\"\n]\n\u001e[\"{\"]\n", 2)]
    [InlineData("\u001e[\n]\n\u001e\n\u001e[]", 2)]
    [InlineData("\u001e[]\u001e[]", 2)]
    [InlineData("\u001e\u001e", 0)]
    public void Records_may_have_lines_of_their_own(string body, int count) =>
        Assert.All([1, 2, 1000], size => Assert.Equal(count, Decode(new JsonSequenceFormat<IReadOnlyList<string>>(JsonCodecs.String.List()), body, size).Count));

    [Fact]
    public void A_record_that_was_cut_off_is_a_fault_and_hides_no_other()
    {
        var decoder = new JsonSequenceFormat<IReadOnlyList<string>>(JsonCodecs.String.List()).Start(1000);

        Assert.Equal(ItemRead.Fault, decoder.Read("\u001e[\"a\u001e[]\n"u8, isEnd: true, out var consumed, out _));
        Assert.Equal(ItemRead.Item, decoder.Read("\u001e[\"a\u001e[]\n"u8[consumed..], isEnd: true, out _, out _));
    }

    private static List<T> Decode<T>(ItemFormat<T> format, string text, int size)
    {
        var decoder = format.Start(1000);
        var bytes = Encoding.UTF8.GetBytes(text);
        List<T> items = [];
        var (start, end) = (0, 0);
        while (true)
        {
            switch (decoder.Read(bytes.AsSpan(start, end - start), end == bytes.Length, out var consumed, out var item))
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
