using System.Text.Json;
using Unions;

namespace TokenGen.Client.Tests;

/// <summary>Each kind of union reads each of its cases, identifies it, and writes it unchanged.</summary>
public sealed class UnionTests
{
    [Theory]
    [InlineData("""{"listed":"a"}""", "string a")]
    [InlineData("""{"listed":5}""", "number 5")]
    [InlineData("""{"listed":[true]}""", "unknown Array")]
    public void A_list_of_types_is_a_union_of_them(string json, string expected)
    {
        Holder holder = Read(json);

        string said = holder.Listed!.Match(
            text => "string " + text, number => "number " + number, unknown => "unknown " + unknown.ValueKind);
        string matched = holder.Listed.Value switch
        {
            string text => "string " + text,
            long number => "number " + number,
            JsonElement unknown => "unknown " + unknown.ValueKind,
            object other => throw new InvalidOperationException(other.GetType().Name),
        };

        Assert.Equal(expected, said);
        Assert.Equal(expected, matched);
    }

    [Fact]
    public void Lists_objects_null_and_unions_are_cases_too()
    {
        Assert.True(Read("""{"listedOrNull":[1,2]}""").ListedOrNull.Value!.TryGetInt64List(out IReadOnlyList<long>? numbers));
        Assert.Equal([1, 2], numbers);
        Assert.True(Read("""{"listedOrNull":{"a":"b"}}""").ListedOrNull.Value!.TryGetListedOrNullObject(out ListedOrNullObject? value));
        Assert.Equal("b", value.A);
        Assert.Null(Read("""{"listedOrNull":null}""").ListedOrNull.Value);
        Assert.True(Read("""{"nested":[true,1.5,"high"]}""").Nested.Value!.TryGetMatchList(out IReadOnlyList<Match>? matches));
        Assert.True(matches[2].TryGetLevel(out Level level));
        Assert.Equal(Level.High, level);
        Assert.True(Read("""{"nested":false}""").Nested.Value!.TryGetMatchCase(out _));
    }

    [Theory]
    [InlineData("""{"listed":"a","listedOrNull":null,"nested":null,"idOrNumber":1,"oneOrMany":["a"]}""")]
    [InlineData("""{"listed":1.5,"listedOrNull":[3],"nested":[1.5],"idOrNumber":"1","oneOrMany":"a"}""")]
    [InlineData("""{"listedOrNull":{"a":"b","c":1},"nested":"high","byConstant":{"type":"card","number":"1"},"byRequired":{"phone":"1"}}""")]
    public void A_response_is_written_back_unchanged(string json) =>
        SameJson.Assert(json, JsonSerializer.Serialize(Read(json)));

    [Fact]
    public void A_new_case_has_its_tag_and_a_received_case_without_a_tag_gets_none()
    {
        SameJson.Assert(
            """{"vehicle":{"kind":"car","seats":4}}""", JsonSerializer.Serialize(new Holder { Vehicle = new Car { Seats = 4 } }));
        SameJson.Assert(
            """{"vehicle":{"kind":"boat","sails":2}}""", JsonSerializer.Serialize(new Holder { Vehicle = new Boat { Sails = 2 } }));
        Assert.Equal("""{"seats":4}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Car>("""{"seats":4}""")));
        Assert.Equal(
            """{"kind":"cab","seats":4}""", JsonSerializer.Serialize(JsonSerializer.Deserialize<Car>("""{"kind":"cab","seats":4}""")));
    }

    private static Holder Read(string json) => JsonSerializer.Deserialize<Holder>(json)!;
}
