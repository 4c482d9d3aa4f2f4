using System.Text.Json;
using Presence;

namespace TokenGen.Client.Tests;

/// <summary>Absent, null and value are three states if the document distinguishes them, in both directions.</summary>
public sealed class PresenceTests
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = PresenceJson.Resolver };

    [Theory]
    [InlineData("""{"required":"a","requiredNullable":null,"assigned":"x","assignedNumber":1,"assignedList":[]}""")]
    [InlineData("""{"required":"a","requiredNullable":"b","optionalNullable":null,"assigned":"x","assignedNumber":1,"assignedList":[]}""")]
    [InlineData("""{"required":"a","requiredNullable":"b","optionalNullable":"c","optionalNullableNumber":0,"assigned":"","assignedNumber":0,"assignedList":["2026-11-23T20:00:00.5+01:00"]}""")]
    [InlineData("""{"required":"a","requiredNullable":"b","optionalNullableList":["x",null],"assigned":"x","assignedNumber":1,"assignedList":[],"anything":null}""")]
    [InlineData("""{"required":"a","requiredNullable":"b","assigned":"x","assignedNumber":1,"assignedList":[],"anything":{"a":1},"labels":{"k":"v"},"unknown":[1]}""")]
    public void A_response_is_written_back_unchanged(string json)
    {
        Item item = JsonSerializer.Deserialize<Item>(json, s_options)!;

        Assert.True(JsonElement.DeepEquals(
            JsonDocument.Parse(json).RootElement, JsonDocument.Parse(JsonSerializer.Serialize(item, s_options)).RootElement));
    }

    [Fact]
    public void Absent_null_and_value_are_three_states()
    {
        const string rest = "\"required\":\"a\",\"requiredNullable\":null,\"assigned\":\"x\",\"assignedNumber\":1,\"assignedList\":[]";

        Assert.False(Read($"{{{rest}}}").OptionalNullable.HasValue);
        Assert.Null(Read($"{{\"optionalNullable\":null,{rest}}}").OptionalNullable.Value);
        Assert.Equal("v", Read($"{{\"optionalNullable\":\"v\",{rest}}}").OptionalNullable.Value);
    }

    [Fact]
    public void Values_that_the_server_assigns_need_not_be_sent()
    {
        Item item = new() { Required = "a", RequiredNullable = null };

        Assert.Equal("""{"required":"a","requiredNullable":null}""", JsonSerializer.Serialize(item, s_options));
        Assert.Equal("", item.Assigned);
        Assert.Equal(0, item.AssignedNumber);
        Assert.Empty(item.AssignedList);
    }

    [Fact]
    public void The_text_of_a_record_leaves_absent_members_out_and_prints_null()
    {
        Item item = new() { Required = "a", RequiredNullable = "b", OptionalNullableNumber = null };

        string text = item.ToString();

        Assert.Contains("optionalNullableNumber = null", text, StringComparison.Ordinal);
        Assert.DoesNotContain("optionalNullable =", text, StringComparison.Ordinal);
        Assert.DoesNotContain("= ,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void All_missing_members_are_named_at_once()
    {
        JsonException failure = Assert.ThrowsAny<JsonException>(() => Read("{}"));

        Assert.All(
            ["required", "requiredNullable", "assigned", "assignedNumber", "assignedList"],
            name => Assert.Contains($"\"{name}\"", failure.Message, StringComparison.Ordinal));
        Assert.DoesNotContain("writeOnlySecret", failure.Message, StringComparison.Ordinal);
    }

    private static Item Read(string json) => JsonSerializer.Deserialize<Item>(json, s_options)!;
}
