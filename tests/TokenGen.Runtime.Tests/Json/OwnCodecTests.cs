using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>Codecs for mapped types.</summary>
public sealed class OwnCodecTests
{
    [Theory]
    [InlineData("0", "1970-01-01T00:00:00Z", "0")]
    [InlineData("1700000000", "2023-11-14T22:13:20Z", "1700000000")]
    [InlineData("-1", "1969-12-31T23:59:59Z", "-1")]
    [InlineData("1.7e9", "2023-11-14T22:13:20Z", "1700000000")]
    [InlineData("1700000000.75", "2023-11-14T22:13:20.75Z", "1700000000")]
    [InlineData("-0.25", "1969-12-31T23:59:59.75Z", "-1")]
    public void Unix_seconds_are_read_with_their_fraction_and_written_without(string json, string time, string written)
    {
        DateTimeOffset value = JsonOwnCodecs.UnixSeconds.Parse(Encoding.UTF8.GetBytes(json));

        Assert.Equal(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture), value);
        Assert.Equal(TimeSpan.Zero, value.Offset);
        Assert.Equal(written, Encoding.UTF8.GetString(JsonOwnCodecs.UnixSeconds.ToUtf8Bytes(value)));
    }

    [Theory]
    [InlineData("1700000000.75")]
    [InlineData("1700000000")]
    [InlineData("-0.0000001")]
    public void Unix_seconds_of_a_number_keep_their_fraction(string json) =>
        Assert.Equal(json, Encoding.UTF8.GetString(
            JsonOwnCodecs.UnixSecondsWithFraction.ToUtf8Bytes(JsonOwnCodecs.UnixSecondsWithFraction.Parse(Encoding.UTF8.GetBytes(json)))));

    [Fact]
    public void Unix_times_reach_from_the_first_to_the_last_time()
    {
        foreach (DateTimeOffset time in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue, DateTimeOffset.UnixEpoch })
        {
            DateTimeOffset whole = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
            Assert.Equal(whole, JsonOwnCodecs.UnixSeconds.Parse(JsonOwnCodecs.UnixSeconds.ToUtf8Bytes(time)));
            Assert.Equal(time.ToUnixTimeMilliseconds()
                .ToString(CultureInfo.InvariantCulture), Encoding.UTF8.GetString(JsonOwnCodecs.UnixMilliseconds.ToUtf8Bytes(time)));
        }
    }

    [Theory]
    [InlineData("253402300800")]
    [InlineData("-62135596801")]
    [InlineData("1e300")]
    [InlineData("\"1700000000\"")]
    [InlineData("null")]
    [InlineData("true")]
    public void A_value_that_is_not_a_Unix_time_is_rejected(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonOwnCodecs.UnixSeconds.Parse(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"12.50\"", true)]
    [InlineData("\"-1e2\"", true)]
    [InlineData("12.50", false)]
    [InlineData("\"\"", false)]
    [InlineData("\"12,5\"", false)]
    [InlineData("\" 12\"", false)]
    [InlineData("\"true\"", false)]
    public void A_number_in_a_string_is_read_as_a_number(string json, bool isRead)
    {
        JsonCodec<decimal> codec = JsonOwnCodecs.InText(JsonCodecs.Decimal);
        if (isRead)
        {
            Assert.StartsWith(
                "\"", Encoding.UTF8.GetString(codec.ToUtf8Bytes(codec.Parse(Encoding.UTF8.GetBytes(json)))), StringComparison.Ordinal);
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => codec.Parse(Encoding.UTF8.GetBytes(json)));
        }
    }

    [Theory]
    [InlineData("\"true\"", true)]
    [InlineData("\"false\"", false)]
    public void A_boolean_in_a_string_is_read_as_a_boolean(string json, bool value)
    {
        JsonCodec<bool> codec = JsonOwnCodecs.InText(JsonCodecs.Boolean);

        Assert.Equal(value, codec.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(json, Encoding.UTF8.GetString(codec.ToUtf8Bytes(value)));
    }

    [Theory]
    [InlineData("{\"a\":[1,{\"b\":null}]}")]
    [InlineData("12.50")]
    [InlineData("\"\\u00e9\"")]
    public void The_JSON_of_a_value_is_kept_unchanged(string json)
    {
        Assert.Equal(json, JsonOwnCodecs.RawText.Parse(Encoding.UTF8.GetBytes(json)));
        Assert.Equal(json, Encoding.UTF8.GetString(JsonOwnCodecs.RawText.ToUtf8Bytes(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("1 2")]
    [InlineData("},\"admin\":{")]
    public void Invalid_JSON_is_not_written(string text) => Assert.Throws<ArgumentException>(() => JsonOwnCodecs.RawText.ToUtf8Bytes(text));

    [Theory]
    [InlineData("[1,2]")]
    [InlineData("[1]")]
    [InlineData("[]")]
    [InlineData("[1,2,3]")]
    [InlineData("{}")]
    [InlineData("\"x\"")]
    public void A_codec_of_the_user_reads_its_value_and_no_more(string value)
    {
        JsonCodec<IReadOnlyList<(int, int)>> codec = JsonOwnCodecs.Of(new PairCodec(), JsonKinds.Array).List();
        byte[] json = Encoding.UTF8.GetBytes($"[{value},[3,4]]");
        if (value == "[1,2]")
        {
            Assert.Equal([(1, 2), (3, 4)], codec.Parse(json));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => codec.Parse(json));
        }
    }

    [Theory]
    [InlineData("[1,2]", true)]
    [InlineData("[1,2,3]", false)]
    [InlineData("[]", false)]
    [InlineData("null", false)]
    public void A_converter_of_System_Text_Json_reads_its_value_and_no_more(string value, bool isRead)
    {
        JsonCodec<(int, int)> codec = JsonOwnCodecs.Converted<(int, int)>(new PairConverter(), JsonKinds.Array);
        if (isRead)
        {
            Assert.Equal("[1,2]", Encoding.UTF8.GetString(codec.ToUtf8Bytes(codec.Parse(Encoding.UTF8.GetBytes(value)))));
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => codec.Parse(Encoding.UTF8.GetBytes(value)));
        }
    }

    [Fact]
    public void A_factory_of_converters_makes_the_converter() => Assert.Equal(
        DayOfWeek.Friday,
        JsonOwnCodecs.Converted<DayOfWeek>(new JsonStringEnumConverter<DayOfWeek>(), JsonKinds.String).Parse("\"Friday\""u8));

    [Fact]
    public void A_converter_of_another_type_is_rejected() =>
        Assert.Throws<ArgumentException>(() => JsonOwnCodecs.Converted<string>(new PairConverter(), JsonKinds.String));

    [Fact]
    public void A_parsed_type_is_written_as_a_string_or_a_number()
    {
        JsonCodec<Version> text = JsonOwnCodecs.Parsed(
            static text => new Version(text), static value => value.ToString(), JsonKinds.String);
        JsonCodec<uint> number = JsonOwnCodecs.Parsed(static text => uint.Parse(text, CultureInfo.InvariantCulture), static value =>
            value.ToString(CultureInfo.InvariantCulture), JsonKinds.Integer);

        Assert.Equal("\"1.2\"", Encoding.UTF8.GetString(text.ToUtf8Bytes(text.Parse("\"1.2\""u8))));
        Assert.Equal("42", Encoding.UTF8.GetString(number.ToUtf8Bytes(number.Parse("42"u8))));
        Assert.ThrowsAny<JsonException>(() => text.Parse("\"secret\""u8));
        Assert.ThrowsAny<JsonException>(() => number.Parse("\"42\""u8));
        Assert.ThrowsAny<JsonException>(() => number.Parse("-1"u8));
        JsonCodec<string> wrong = JsonOwnCodecs.Parsed(static text => text, static value => value, JsonKinds.Number);
        Assert.Throws<FormatException>(() => wrong.ToUtf8Bytes("1,2"));
    }

    [Fact]
    public void The_message_does_not_quote_a_rejected_value()
    {
        JsonCodec<string> codec = JsonOwnCodecs.Parsed<string>(
            static text => throw new FormatException(text), static value => value, JsonKinds.String);

        JsonException refusal = Assert.ThrowsAny<JsonException>(() => codec.Parse("\"secret\""u8));

        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    private sealed class PairCodec : JsonCodec<(int, int)>
    {
        public override (int, int) Read(ref JsonReader reader)
        {
            reader.ReadStartArray();
            if (reader.ReadEndArray())
            {
                throw new FormatException("A pair has two numbers.");
            }

            int first = reader.ReadInt32();
            if (reader.ReadEndArray())
            {
                throw new FormatException("A pair has two numbers.");
            }

            // Reads past the second number, like an incorrect codec.
            return (first, reader.ReadInt32() is var second && reader.ReadEndArray() ? second : throw new OverflowException());
        }

        public override void Write(ref JsonWriter writer, (int, int) value)
        {
            writer.WriteStartArray();
            writer.WriteInt32(value.Item1);
            writer.WriteInt32(value.Item2);
            writer.WriteEndArray();
        }
    }

    private sealed class PairConverter : JsonConverter<(int, int)>
    {
        public override (int, int) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            reader.Read();
            int first = reader.GetInt32();
            reader.Read();
            int second = reader.GetInt32();
            reader.Read();
            return (first, second);
        }

        public override void Write(Utf8JsonWriter writer, (int, int) value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Item1);
            writer.WriteNumberValue(value.Item2);
            writer.WriteEndArray();
        }
    }
}
