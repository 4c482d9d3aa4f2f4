using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>Compares each scalar with System.Text.Json: each of the two reads the values that the other writes.</summary>
public sealed class ScalarTests
{
    [Fact]
    public void Integers_agree_with_the_oracle()
    {
        foreach (int value in new[] { 0, 1, -1, int.MinValue, int.MaxValue })
        {
            AssertAgree(JsonCodecs.Int32, value);
        }

        foreach (long value in new[] { 0L, long.MinValue, long.MaxValue })
        {
            AssertAgree(JsonCodecs.Int64, value);
        }

        foreach (ulong value in new[] { 0UL, ulong.MaxValue })
        {
            AssertAgree(JsonCodecs.UInt64, value);
        }
    }

    [Fact]
    public void Fractions_agree_with_the_oracle()
    {
        Random random = new(1);
        byte[] bits = new byte[8];
        for (int i = 0; i < 20_000; i++)
        {
            random.NextBytes(bits);
            double number = BitConverter.ToDouble(bits);
            if (double.IsFinite(number))
            {
                AssertAgree(JsonCodecs.Double, number);
            }

            float single = BitConverter.ToSingle(bits);
            if (float.IsFinite(single))
            {
                AssertAgree(JsonCodecs.Single, single);
            }

            AssertAgree(JsonCodecs.Decimal, new decimal(random.Next(), random.Next(), random.Next(), i % 2 == 0, (byte)random.Next(29)));
        }

        foreach (double value in new[] { 0d, -0d, double.Epsilon, double.MaxValue, 0.1, 1e21, 1e-7 })
        {
            AssertAgree(JsonCodecs.Double, value);
        }

        foreach (decimal value in new[] { decimal.MaxValue, decimal.MinValue, 1.000m, 0.0000000000000000000000000001m })
        {
            AssertAgree(JsonCodecs.Decimal, value);
        }
    }

    [Fact]
    public void Strings_agree_with_the_oracle()
    {
        Random random = new(2);
        for (int i = 0; i < 5_000; i++)
        {
            StringBuilder text = new();
            for (int n = random.Next(40); n > 0; n--)
            {
                text.Append(random.Next(6) switch
                {
                    0 => ((char)random.Next(0x20)).ToString(),
                    1 => "\"\\/"[random.Next(3)].ToString(),
                    2 => char.ConvertFromUtf32(random.Next(0x10000, 0x10FFFF)),
                    3 => ((char)random.Next(0x80, 0xD800)).ToString(),
                    _ => ((char)random.Next(0x20, 0x7F)).ToString(),
                });
            }

            AssertAgree(JsonCodecs.String, text.ToString());
        }

        AssertAgree(JsonCodecs.String, "");
        AssertAgree(JsonCodecs.String, new string('é', 100_000) + new string('"', 10_000));
    }

    [Fact]
    public void Other_scalars_agree_with_the_oracle()
    {
        AssertAgree(JsonCodecs.Boolean, true);
        AssertAgree(JsonCodecs.Boolean, false);
        AssertAgree(JsonCodecs.Guid, Guid.NewGuid());
        AssertAgree(JsonCodecs.Uri, new Uri("https://example.com/a?b=é#c"));
        AssertAgree(JsonCodecs.Uri, new Uri("../relative", UriKind.Relative));
        AssertAgree(JsonCodecs.DateOnly, new DateOnly(2024, 2, 29));
        AssertAgree(JsonCodecs.TimeOnly, new TimeOnly(23, 59, 59, 999));
        AssertAgree(JsonCodecs.DateTimeOffset, DateTimeOffset.MinValue);
        AssertAgree(JsonCodecs.DateTimeOffset, DateTimeOffset.MaxValue);
        Random random = new(3);
        for (int i = 0; i < 2_000; i++)
        {
            long ticks = random.NextInt64(DateTime.MinValue.Ticks + TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay);
            AssertAgree(JsonCodecs.DateTimeOffset, new DateTimeOffset(ticks, TimeSpan.FromMinutes(random.Next(-14 * 60, 14 * 60))));
            AssertAgree(JsonCodecs.TimeOnly, new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)));
            byte[] bytes = new byte[random.Next(70)];
            random.NextBytes(bytes);
            AssertAgree(JsonCodecs.Bytes, bytes);
            Assert.Equal(bytes, JsonCodecs.Base64Url.Parse(JsonCodecs.Base64Url.ToUtf8Bytes(bytes)));
        }
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-170141183460469231731687303715884105728")]
    public void Integers_of_any_length_round_trip(string digits)
    {
        BigInteger value = JsonCodecs.BigInteger.Parse(Encoding.ASCII.GetBytes(digits));

        Assert.Equal(BigInteger.Parse(digits, CultureInfo.InvariantCulture), value);
        Assert.Equal(digits, Encoding.ASCII.GetString(JsonCodecs.BigInteger.ToUtf8Bytes(value)));
    }

    [Theory]
    [InlineData("3.0", 3)]
    [InlineData("1e2", 100)]
    [InlineData("-2.50e1", -25)]
    [InlineData("0.0", 0)]
    [InlineData("1200e-2", 12)]
    public void A_number_with_a_zero_fraction_is_an_integer(string json, int expected)
    {
        Assert.Equal(expected, JsonCodecs.Int32.Parse(Encoding.ASCII.GetBytes(json)));
        Assert.Equal(expected, JsonCodecs.Int64.Parse(Encoding.ASCII.GetBytes(json)));
        Assert.Equal(expected, JsonCodecs.BigInteger.Parse(Encoding.ASCII.GetBytes(json)));
    }

    [Theory]
    [InlineData("5.5")]
    [InlineData("5e-1")]
    [InlineData("2147483648")]
    [InlineData("\"5\"")]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("")]
    [InlineData("5 5")]
    [InlineData("NaN")]
    [InlineData("05")]
    public void A_value_other_than_an_integer_is_rejected(string json)
    {
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Int32.Parse(Encoding.UTF8.GetBytes(json)));
        if (json != "2147483648")
        {
            Assert.ThrowsAny<JsonException>(() => JsonCodecs.Int64.Parse(Encoding.UTF8.GetBytes(json)));
        }

        if (json != "2147483648")
        {
            Assert.ThrowsAny<JsonException>(() => JsonCodecs.BigInteger.Parse(Encoding.UTF8.GetBytes(json)));
        }
    }

    [Fact]
    public void Numbers_out_of_range_are_rejected_when_read_and_written()
    {
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Double.Parse("1e999"u8));
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Single.Parse("1e39"u8));
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Decimal.Parse("1e30"u8));
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.UInt64.Parse("-1"u8));
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.BigInteger.Parse(Encoding.ASCII.GetBytes(new string('9', 5000))));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonCodecs.Double.ToUtf8Bytes(double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => JsonCodecs.Single.ToUtf8Bytes(float.PositiveInfinity));
    }

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\"")]
    [InlineData("5")]
    [InlineData("\"\n\"")]
    [InlineData("\"a")]
    [InlineData("'a'")]
    public void A_value_other_than_a_string_is_rejected(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.String.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Invalid_utf8_is_rejected_and_a_lone_surrogate_is_replaced()
    {
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.String.Parse([(byte)'"', 0xC3, (byte)'"']));
        Assert.ThrowsAny<JsonException>(
            () => JsonCodecs.String.Map().Parse([(byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'"', (byte)'"', (byte)'}']));
        Assert.ThrowsAny<JsonException>(() => Wavefront.AccountType.Json.Parse([(byte)'"', 0xFF, (byte)'"']));
        Assert.Equal("\"a\uFFFDb\"", Encoding.UTF8.GetString(JsonCodecs.String.ToUtf8Bytes("a\ud800b")));
    }

    [Theory]
    [InlineData("+a8=")]
    [InlineData("a")]
    [InlineData("a b c d")]
    public void Invalid_base64url_is_rejected(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Base64Url.Parse(Encoding.UTF8.GetBytes($"\"{text}\"")));

    [Theory]
    [InlineData("-_-_", new byte[] { 0xFB, 0xFF, 0xBF })]
    [InlineData("YQ", new byte[] { 0x61 })]
    [InlineData("YQ==", new byte[] { 0x61 })]
    [InlineData("", new byte[0])]
    public void Base64url_is_read_with_and_without_padding(string text, byte[] expected) =>
        Assert.Equal(expected, JsonCodecs.Base64Url.Parse(Encoding.UTF8.GetBytes($"\"{text}\"")));

    [Fact]
    public void Elements_are_written_unchanged()
    {
        const string Json = """{ "a": [1.0, null, "é\u0041"] }""";

        Assert.Equal(Json, Encoding.UTF8.GetString(JsonCodecs.Element.ToUtf8Bytes(JsonCodecs.Element.Parse(Encoding.UTF8.GetBytes(Json)))));
        Assert.Equal("null", Encoding.UTF8.GetString(JsonCodecs.Element.ToUtf8Bytes(default)));
    }

    private static void AssertAgree<T>(JsonCodec<T> codec, T value)
    {
        Assert.Equal(value, JsonSerializer.Deserialize<T>(codec.ToUtf8Bytes(value)));
        Assert.Equal(value, codec.Parse(JsonSerializer.SerializeToUtf8Bytes(value)));
        Assert.Equal(value, codec.Parse(codec.ToUtf8Bytes(value)));
    }
}
