using SoleParts;

namespace TokenGen.Client.Tests;

/// <summary><c>allOf</c> with a single reference and annotations, over real HTTP: the case <c>SoleParts</c> of the snapshots.</summary>
public sealed class SolePartTests
{
    private const string Everything = """
        {"id":"0f8fad5b-d9cb-469f-a165-70867728950e","ids":["7c9e6679-7425-40de-944b-e07fc1f90ae7"],"color":"red","color2":"green","map":{"a":1},
         "shape":{"radius":1.5},"nested":{"first":"Ada"},"limited":"abc","int":5000000000,"circle":{"radius":2},"listed":"b",
         "required":{"radius":3,"color":"blue"}}
        """;

    [Fact]
    public async Task The_schema_part_with_a_type_decides_the_value()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync(async context =>
        {
            context.Response.ContentType = "application/json";
            await context.Request.Body.CopyToAsync(context.Response.Body);
        });
        using PartsClient client = new(server.Address);
        A sent = System.Text.Json.JsonSerializer.Deserialize<A>(Everything)!;

        A got = await client.Parts.EchoAsync(sent, TestContext.Current.CancellationToken);

        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), got.Id);
        Assert.Equal([new Guid("7c9e6679-7425-40de-944b-e07fc1f90ae7")], got.Ids!);
        Assert.Equal((Color.Red, Color.Green), (got.Color, got.Color2));
        Assert.Equal(1, got.Map!["a"]);
        Assert.True(got.Shape!.TryGetCircle(out Circle? circle));
        Assert.Equal((1.5, 2), (circle.Radius, got.Circle!.Radius));
        Assert.Equal(("abc", 5000000000, AListed.B), (got.Limited, got.Int, got.Listed));
        Assert.Equal((3, "blue"), (got.Required!.Radius, got.Required.Color));
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(
            System.Text.Json.Nodes.JsonNode.Parse(Everything), System.Text.Json.JsonSerializer.SerializeToNode(got)));
    }
}
