using System.Text.Json;
using Inheritance;

namespace TokenGen.Client.Tests;

/// <summary>Schemas derived from one with a discriminator become derived types, on the wire and in JsonSerializer.</summary>
public sealed class InheritanceTests
{
    private static readonly JsonSerializerOptions s_options = new() { TypeInfoResolver = InheritanceJson.Resolver };

    private static readonly JsonSerializerOptions s_zooOptions = new() { TypeInfoResolver = Zoo.ZooJson.Resolver };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_discriminator_selects_the_type_and_each_type_writes_its_discriminator()
    {
        const string answer = """
            [{"petType":"cat","name":"a","indoor":true},
             {"name":"b","indoor":false,"mane":"long","prey":[{"petType":"Bird","name":"c","wings":2,"chain":1}],"petType":"LION"},
             {"petType":"fish","name":"d"},{"petType":"Stray","name":"e"}]
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, answer);
        using InheritanceClient client = new(server.Address);

        Lion sent = new() { Name = "x", Indoor = false, Prey = [new Bird { Name = "y", Wings = 2 }] };
        IReadOnlyList<Pet> pets = await client.AddPetAsync(sent, Token);

        SameJson.Assert(
            """{"petType":"LION","name":"x","indoor":false,"prey":[{"petType":"Bird","name":"y","wings":2}]}""", server.Last.Body);
        Assert.Collection(
            pets,
            first => Assert.True(Assert.IsType<Cat>(first).Indoor),
            second => Assert.Equal(2, Assert.IsType<Bird>(Assert.Single(Assert.IsType<Lion>(second).Prey!)).Wings),
            third => Assert.IsType<Fish>(third),
            fourth => Assert.IsType<Stray>(fourth));
        SameJson.Assert(answer, JsonSerializer.Serialize(pets, s_options));
    }

    [Fact]
    public async Task Swagger_2_has_discriminators_too()
    {
        const string answer = """
            [{"animalType":"Cat","name":"a","lives":9},{"animalType":"hound","name":"b","packSize":3},{"animalType":"Yeti","name":"c","tall":true}]
            """;
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, answer);
        using Zoo.ZooClient client = new(server.Address);

        IReadOnlyList<Zoo.Animal> animals = await client.AddAnimalAsync(new Zoo.Dog { Name = "d", PackSize = 2 }, Token);

        SameJson.Assert("""{"animalType":"hound","name":"d","packSize":2}""", server.Last.Body);
        Assert.Equal(9, Assert.IsType<Zoo.Cat>(animals[0]).Lives);
        Assert.Equal(3, Assert.IsType<Zoo.Dog>(animals[1]).PackSize);
        Assert.Equal("Yeti", Assert.IsType<Zoo.Animal>(animals[2]).AnimalType);
        SameJson.Assert(answer, JsonSerializer.Serialize(animals, s_zooOptions));
    }

    [Theory]
    [InlineData("""{"petType":"dragon","name":"a","fire":[1,2.50]}""", "dragon")]
    [InlineData("""{"name":"a","fire":{}}""", "")]
    public void An_unknown_derived_type_is_read_as_the_base_without_loss(string json, string petType)
    {
        Pet pet = JsonSerializer.Deserialize<Pet>(json, s_options)!;

        Assert.Equal(typeof(Pet), pet.GetType());
        Assert.Equal(petType, pet.PetType);
        SameJson.Assert(json, JsonSerializer.Serialize(pet, s_options));
    }

    [Theory]
    [InlineData("cat")]
    [InlineData("feline")]
    public void Each_of_several_tags_is_kept(string tag)
    {
        string json = $$"""{"petType":"{{tag}}","name":"a","indoor":true}""";

        Cat cat = Assert.IsType<Cat>(JsonSerializer.Deserialize<Pet>(json));

        Assert.Equal(tag, cat.PetType);
        SameJson.Assert(json, JsonSerializer.Serialize<Pet>(cat));
    }

    [Fact]
    public void A_new_object_has_the_tag_of_its_type()
    {
        Assert.Equal("cat", new Cat { Name = "a", Indoor = true }.PetType);
        Assert.Equal("LION", new Lion { Name = "a", Indoor = true }.PetType);
        Assert.Equal("fish", new Fish { Name = "a" }.PetType);
        Assert.Equal(EventKind.Sold, new Sold().Kind);
    }

    [Fact]
    public void JsonSerializer_reads_and_writes_by_either_type()
    {
        Lion lion = new() { Name = "a", Indoor = true, Mane = "long" };
        string json = JsonSerializer.Serialize(lion);

        Assert.Equal(json, JsonSerializer.Serialize<Pet>(lion));
        Assert.Equal(json, JsonSerializer.Serialize<Cat>(lion));
        Assert.Equal(json, JsonSerializer.Serialize<object>(lion));
        Assert.Equal(lion, JsonSerializer.Deserialize<Pet>(json));
        Assert.Equal(lion, JsonSerializer.Deserialize<Cat>(json));
        Assert.Equal(lion, JsonSerializer.Deserialize<Lion>(json));
        Assert.NotEqual<Pet>(lion, lion with { Mane = "short" });
    }

    [Fact]
    public async Task A_case_of_a_union_may_be_a_base()
    {
        await using ScriptedServer server = await ScriptedServer.StartJsonAsync(200, """{"price":2.5,"kind":"Sold","to":"you"}""");
        using InheritanceClient client = new(server.Address);

        Happening happening = await client.LastEventAsync(Token);

        Assert.True(happening.TryGetEvent(out Event? found));
        Assert.Equal(2.5, Assert.IsType<Sold>(found).Price);
        SameJson.Assert("""{"price":2.5,"kind":"Sold","to":"you"}""", JsonSerializer.Serialize(happening));
    }

    [Fact]
    public void No_type_prints_its_own_or_inherited_secrets()
    {
        string printed = new Lion { Name = "hidden", Indoor = true, Chip = "also hidden", Mane = "long" }.ToString();

        Assert.Equal("Lion { petType = LION, name = ***, chip = ***, indoor = True, mane = long }", printed);
        Assert.DoesNotContain("hidden", new Cat { Name = "a", Indoor = true, Chip = "hidden" }.ToString(), StringComparison.Ordinal);
    }
}
