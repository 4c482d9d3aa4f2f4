using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>The next build uses a changed document or setting; without a change, nothing runs.</summary>
public sealed class RegenerationTests
{
    [Fact]
    public async Task The_next_build_uses_the_changed_document()
    {
        using Consumer consumer = new();
        consumer.Project();
        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.ZooClient));");
        consumer.Write("openapi.yaml", Documents.Pets);

        (await consumer.BuildAsync()).Succeeds();
        Assert.Contains("Consumer.IPetsClient.GetPetAsync", consumer.Members());
        Assert.Contains("Consumer.Pet.Name", consumer.Members());
        Assert.DoesNotContain("Consumer.IPetsClient.ListPetsAsync", consumer.Members());

        DateTime built = File.GetLastWriteTimeUtc(consumer.Assembly);
        BuildResult again = (await consumer.BuildAsync()).Succeeds();
        Assert.True(again.CompilerWasSkipped, again.Output);
        Assert.Equal(built, File.GetLastWriteTimeUtc(consumer.Assembly));

        consumer.Write("openapi.yaml", Documents.WithNickname(Documents.WithListPets(Documents.Pets)));
        BuildResult changed = (await consumer.BuildAsync()).Succeeds();
        Assert.False(changed.CompilerWasSkipped, changed.Output);
        Assert.Contains("Consumer.IPetsClient.ListPetsAsync", consumer.Members());
        Assert.Contains("Consumer.Pet.Nickname", consumer.Members());
        Assert.DoesNotContain("Consumer.Pet.Name", consumer.Members());

        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Acme.AnimalsClient));");
        consumer.Project(items: """<OpenApiClient Include="openapi.yaml" Namespace="Acme" ClientName="AnimalsClient" />""");
        (await consumer.BuildAsync()).Succeeds();
        Assert.Contains("Acme.AnimalsClient", consumer.Members());
        Assert.DoesNotContain("Consumer.ZooClient", consumer.Members());
    }

    [Fact]
    public async Task The_next_build_uses_the_changed_overlays()
    {
        using Consumer consumer = new();
        consumer.Project(items: """
            <OpenApiClient Include="openapi.yaml" Namespace="Acme" Overlays="fixes/first.yaml|fixes/second.yaml" />
            <OpenApiClient Include="openapi.yaml" Namespace="Bare" />
            <OpenApiClient Include="openapi.yaml" Namespace="Half" Overlays="./fixes/second.yaml|fixes/missing.yaml" />
            """);
        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Acme.ZooClient));");
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("fixes/first.yaml", Overlay("- { target: $..operationId, update: first }"));
        consumer.Write("fixes/second.yaml", Overlay("- { target: \"$..[?@ == 'first']\", update: second }"));

        BuildResult missing = (await consumer.BuildAsync()).Fails();
        missing.Reports("Consumer.csproj(14,86)", "TKG0011", "'fixes/missing.yaml'");
        Assert.Equal(1, missing.CountOf(@"TKG0011"));

        consumer.Write("fixes/missing.yaml", Overlay("- { target: $.info, update: { x-a: 1 } }"));
        (await consumer.BuildAsync()).Succeeds();
        Assert.Contains("Acme.IPetsClient.SecondAsync", consumer.Members());
        Assert.Contains("Bare.IPetsClient.GetPetAsync", consumer.Members());

        BuildResult again = (await consumer.BuildAsync()).Succeeds();
        Assert.True(again.CompilerWasSkipped, again.Output);

        consumer.Write("fixes/second.yaml", Overlay("- { target: \"$..[?@ == 'first']\", update: third }"));
        BuildResult changed = (await consumer.BuildAsync()).Succeeds();
        Assert.False(changed.CompilerWasSkipped, changed.Output);
        Assert.Contains("Acme.IPetsClient.ThirdAsync", consumer.Members());
        Assert.Contains("Bare.IPetsClient.GetPetAsync", consumer.Members());
    }

    private static string Overlay(string action) => $"overlay: 1.1.0\ninfo: {{ title: Fixes, version: '1' }}\nactions:\n{action}\n";
}
