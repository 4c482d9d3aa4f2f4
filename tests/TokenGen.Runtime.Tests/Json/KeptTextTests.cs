using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>JSON that is kept unread can be printed and counted; invalid JSON is rejected when it is read.</summary>
public sealed class KeptTextTests
{
    [Theory]
    [InlineData("\"\\ud800\":1")]
    [InlineData("\"\\udc00\\ud800\":1")]
    [InlineData("\"\\ud800x\\udc00\":1")]
    [InlineData("\"a\":\"\\ud800\"")]
    [InlineData("\"a\":[{\"b\":\"\\\\\\ud800\"}]")]
    [InlineData("\"\u00ff\":1")]
    [InlineData("\"a\":\"\u00c3(\"")]
    [InlineData("\"a\":{\"b\":[\"\u00c0\u0080\"]}")]
    public void Invalid_unicode_is_rejected(string member)
    {
        // Each character is one byte, to write invalid UTF-8.
        byte[] json = Encoding.Latin1.GetBytes("{" + member + "}");

        Assert.Throws<JsonReadException>(() => Members(json));
        Assert.Throws<JsonReadException>(() => JsonCodecs.Element.Parse(json));
    }

    [Theory]
    [InlineData("""{"\ud83d\ude00":"\ud83d\ude00","\u0041":"\\ud800","b":["\"\\\/\b\f\n\r\té"]}""")]
    public void Valid_text_is_kept(string text)
    {
        byte[] json = Encoding.UTF8.GetBytes(text);
        JsonMembers members = Members(json);

        Assert.Equal(3, members.Count);
        Assert.Contains("A", members.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, JsonCodecs.Element.Parse(json).ToString());
    }

    [Fact]
    public void A_name_that_needs_escapes_is_rejected_without_them()
    {
        foreach (string name in new[] { "a\"b", "c\\d", "e\nf", "\"", "a longer name\"of more than sixteen" })
        {
            JsonMemberNames names = new("Odd", [0], [name]);
            Assert.Throws<JsonReadException>(() => Read(names, $"{{\"{name}\":1}}"));
            Assert.Equal(0, Read(names, $"{{{JsonSerializer.Serialize(name)}:1}}"));
        }
    }

    private static int Read(JsonMemberNames names, string json)
    {
        JsonReader reader = new(Encoding.UTF8.GetBytes(json));
        JsonObjectReader members = reader.ReadStartObject(names);
        int place = -2;
        while (reader.ReadMember(ref members))
        {
            place = members.Place;
            reader.SkipValue();
        }

        return place;
    }

    private static JsonMembers Members(byte[] json)
    {
        JsonMembers members = default;
        JsonReader reader = new(json);
        reader.ReadStartObject();
        while (reader.ReadName(out _))
        {
            reader.KeepMember(ref members);
        }

        return members;
    }
}
