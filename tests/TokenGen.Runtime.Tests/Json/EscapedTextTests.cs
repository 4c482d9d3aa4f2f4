using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>Texts of any script and length, with every form of escapes.</summary>
public sealed class EscapedTextTests
{
    // Longer than the buffer on the stack.
    private const int MaxRunes = 600;

    private static readonly JsonSerializerOptions s_escaped = new() { Encoder = JavaScriptEncoder.Default };
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void Texts_written_by_System_Text_Json_are_read_back()
    {
        Random random = new(20261128);
        for (int round = 0; round < 2000; round++)
        {
            string text = MakeText(random);
            Assert.Equal(text, Read(JsonSerializer.Serialize(text, s_escaped)));
            Assert.Equal(text, Read(JsonSerializer.Serialize(text, s_plain)));
            Assert.Equal(text, Read(WriteWithEach(text, random)));
        }
    }

    [Theory]
    [InlineData("""\"\\\/\b\f\n\r\t""", "\"\\/\b\f\n\r\t")]
    [InlineData("""\u00e9\u00C9\u4e2D\uFFFF\u0000""", "éÉ中\uFFFF\0")]
    [InlineData("""\ud83d\ude00\uD83D\uDE00""", "😀😀")]
    [InlineData("""é\u00e9 é""", "éé é")]
    public void Every_escape_has_its_meaning(string json, string text) => Assert.Equal(text, Read($"\"{json}\""));

    [Theory]
    [InlineData("""\ud83d""")]
    [InlineData("""\ude00""")]
    [InlineData("""\ud83d\n""")]
    [InlineData("""\ud83d\ud83d\ude00""")]
    [InlineData("""\ude00\ud83d""")]
    [InlineData("""\ud83d\u0041""")]
    [InlineData("""\ud83dx\ude00""")]
    public void A_lone_surrogate_is_rejected_in_every_place(string half)
    {
        string filling = new('é', 300);
        Assert.All([half, "a" + half, half + "a", filling + half, half + filling, filling + half + "\\n" + filling], json =>
            Assert.ThrowsAny<JsonException>(() => Read($"\"{json}\"")));
    }

    private static string Read(string json) => JsonCodecs.String.Parse(Encoding.UTF8.GetBytes(json));

    private static string MakeText(Random random)
    {
        StringBuilder text = new();
        for (int rune = random.Next(MaxRunes); rune > 0; rune--)
        {
            int value = random.Next(6) switch
            {
                0 => random.Next(0x20),
                1 or 2 => random.Next(0x20, 0x7F),
                3 => random.Next(0x80, 0x800),
                4 => random.Next(0xE000, 0x10000),
                _ => random.Next(0x10000, 0x110000),
            };
            text.Append(new Rune(value));
        }

        return text.ToString();
    }

    /// <summary>Writes each character unchanged or escaped, at random, with hexadecimal digits in either case.</summary>
    private static string WriteWithEach(string text, Random random)
    {
        StringBuilder json = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (random.Next(2) == 0 && rune.Value is >= 0x20 and not '"' and not '\\')
            {
                json.Append(rune);
                continue;
            }

            foreach (char unit in rune.ToString())
            {
                json.Append("\\u").Append(((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4", null));
            }
        }

        return json.Append('"').ToString();
    }
}
