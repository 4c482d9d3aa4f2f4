using System.Text.Json;
using System.Text.Json.Serialization;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Json;

/// <summary>An open enumeration is a struct that wraps its string, and is read and written as that string.</summary>
public sealed class OpenEnumTests
{
    private static readonly JsonOpenEnumCodec<Color> s_codec = new("red", "blue");

    [Fact]
    public void A_listed_value_is_the_same_string_each_time()
    {
        Assert.Same(s_codec.Parse("\"red\""u8).Value, s_codec.Parse("\"\\u0072ed\""u8).Value);
    }

    [Fact]
    public void Any_other_value_is_kept()
    {
        Assert.Equal(new Color("mauve"), s_codec.Parse("\"mauve\""u8));
        Assert.Equal("\"mauve\""u8.ToArray(), s_codec.ToUtf8Bytes(new Color("mauve")));
    }

    [Fact]
    public void The_default_of_the_struct_is_written_as_an_empty_text() => Assert.Equal("\"\""u8.ToArray(), s_codec.ToUtf8Bytes(default));

    [Fact]
    public void A_value_other_than_a_string_is_rejected()
    {
        Assert.ThrowsAny<JsonException>(() => s_codec.Parse("1"u8));
        Assert.ThrowsAny<JsonException>(() => s_codec.Parse("null"u8));
    }

    [Fact]
    public void Null_is_read_where_the_document_allows_it()
    {
        JsonReader reader = new("[null,\"red\"]"u8);
        JsonCodec<IReadOnlyList<Color?>> list = s_codec.OrNull().List();
        Assert.Equal([null, new Color("red")], list.Read(ref reader));
    }

    [Fact]
    public void The_serializer_reads_and_writes_it_in_the_same_way()
    {
        Assert.Equal(new Color("red"), JsonSerializer.Deserialize<Color>("\"red\""));
        Assert.Equal("[\"blue\"]", JsonSerializer.Serialize(new[] { new Color("blue") }));
        Assert.ThrowsAny<JsonException>(() => JsonSerializer.Deserialize<Color>("{}"));
    }

    [Fact]
    public void A_struct_with_another_field_is_rejected_with_advice()
    {
        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => new JsonOpenEnumCodec<TwoFields>("a"));
        Assert.Contains("computed property", refused.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => new JsonOpenEnumCodec<long>("a"));
    }

    [JsonConverter(typeof(JsonObjectConverter))]
    private readonly record struct Color(string Value)
    {
        internal static JsonOpenEnumCodec<Color> Json { get; } = new("red", "green");
    }

    private readonly record struct TwoFields(string Value, int Added);
}
