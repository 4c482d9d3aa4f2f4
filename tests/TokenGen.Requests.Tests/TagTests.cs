using Tags;

namespace TokenGen.Requests.Tests;

/// <summary>New objects have their discriminator set, and write it before other members.</summary>
public sealed class TagTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_discriminator_is_written_first()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using TagsClient client = new(server.Address);

        await client.Shapes.AddFigureAsync(new Ring { Caption = "c", Radius = 1 }, Token);
        Assert.Equal("""{"$kind":"ring","caption":"c","radius":1}""", server.Last.Body);
        await client.Shapes.AddAnimalAsync(new Dog { Name = "Rex" }, Token);
        Assert.Equal("""{"$type":"Dog","name":"Rex"}""", server.Last.Body);
    }

    [Fact]
    public async Task An_integer_tag_is_set_on_new_objects()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using TagsClient client = new(server.Address);

        await client.Shapes.AddOfferAsync(new Sale { Price = 1.5 }, Token);
        Assert.Equal("""{"sort":1,"price":1.5}""", server.Last.Body);
        await client.Shapes.AddOfferAsync(new Loan { Days = 3 }, Token);
        Assert.Equal("""{"sort":2,"days":3}""", server.Last.Body);
    }

    [Fact]
    public async Task Constants_of_each_scalar_type_are_set_on_new_objects()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using TagsClient client = new(server.Address);

        await client.Shapes.AddFlagAsync(new Flag { Name = "n" }, Token);

        Assert.Equal("""{"on":true,"version":1.5,"name":"n"}""", server.Last.Body);
    }
}
