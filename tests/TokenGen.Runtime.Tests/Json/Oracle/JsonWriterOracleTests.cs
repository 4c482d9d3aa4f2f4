using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json.Oracle;

/// <summary>Reads the output of TokenGen's JSON writer with System.Text.Json.</summary>
public sealed class JsonWriterOracleTests
{
    // The lengths are those around which the writer changes its method, with a special character at every place.
    [Fact]
    public void Strings_of_all_lengths_with_any_character_at_any_place_are_read_back()
    {
        string[] specials = ["", "\"", "\\", "\n", "\u0000", "\u001f", "\u007f", "\u0080", "é", "漢", "😀", "\uffff", "\\\"\n"];
        for (int length = 0; length < 70; length++)
        {
            for (int place = 0; place <= length; place++)
            {
                foreach (string special in specials)
                {
                    AssertSame(new string('x', place) + special + new string('y', length - place));
                }
            }
        }
    }

    [Fact]
    public void Random_strings_and_numbers_are_read_back()
    {
        Random random = new(7);
        for (int round = 0; round < 20_000; round++)
        {
            AssertSame(Text(random));
            long number = random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(64);
            Assert.Equal(number, Read(JsonCodecs.Int64.ToUtf8Bytes(number)).GetInt64());
            double real = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(real))
            {
                Assert.Equal(real, Read(JsonCodecs.Double.ToUtf8Bytes(real)).GetDouble());
            }
        }
    }

    [Theory]
    [InlineData("1 2")]
    [InlineData("1,")]
    [InlineData("\uFEFF1")]
    public void Text_after_the_value_or_a_leading_byte_order_mark_is_rejected(string json) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Int64.Parse(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void The_last_value_of_a_repeated_name_counts() =>
        Assert.Equal(2, JsonCodecs.Int64.Map().Parse("""{"a":1,"\u0061":2}"""u8)["a"]);

    private static void AssertSame(string text) => Assert.Equal(text, Read(JsonCodecs.String.ToUtf8Bytes(text)).GetString());

    private static JsonElement Read(byte[] json) => JsonElement.Parse(json);

    private static string Text(Random random)
    {
        StringBuilder text = new();
        for (int count = random.Next(60); count > 0; count--)
        {
            switch (random.Next(20))
            {
                case 0:
                    text.Append((char)random.Next(0x20));
                    break;
                case 1:
                    text.Append((char)random.Next(0x80, 0xD800));
                    break;
                case 2:
                    text.Append("😀");
                    break;
                default:
                    text.Append((char)random.Next(0x20, 0x7f));
                    break;
            }
        }

        return text.ToString();
    }
}
