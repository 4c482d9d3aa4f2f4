using System.Text.RegularExpressions;
using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>A document that is listed several times becomes several clients.</summary>
public sealed class SeveralClientTests
{
    [Fact]
    public async Task Two_clients_of_one_document_report_its_diagnostics_once()
    {
        using Consumer consumer = new();
        consumer.Project(items: """
            <OpenApiClient Include="zoo.yaml" Namespace="Zoo.Reading" ClientName="ReadingClient" Operations="listPets" />
            <OpenApiClient Include="zoo.yaml" Namespace="Zoo.Writing" Operations="addPet" />
            <OpenApiClient Include="pets.yaml" Namespace="Pets" />
            """);
        consumer.Write("pets.yaml", Documents.Pets);
        consumer.Write("zoo.yaml", """
            openapi: 3.0.3
            info: { title: Zoo, version: '1' }
            paths:
              /pets:
                get: { operationId: listPets, tags: [pets], responses: { '200': { description: OK, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } } }
                post: { operationId: addPet, tags: [pets], requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Pet' } } } }, responses: { '201': { description: Added } } }
            components:
              schemas:
                Pet: { type: object, required: [name], properties: { name: { type: string }, tag: { type: strng } } }
            """);
        consumer.Write("Program.cs", """
            Task<IReadOnlyList<Zoo.Reading.Pet>> read(Zoo.Reading.IReadingClient client) => client.Pets.ListPetsAsync();
            Task write(Zoo.Writing.IZooClient client) => client.Pets.AddPetAsync(new Zoo.Writing.Pet { Name = "Rex" });
            Delegate[] calls = [read, write];
            Console.WriteLine(calls.Length + typeof(Pets.ZooClient).Name);
            """);

        BuildResult build = (await consumer.BuildAsync()).Succeeds();

        IReadOnlySet<string> members = consumer.Members();
        Assert.Contains("Zoo.Reading.IPetsClient.ListPetsAsync", members);
        Assert.DoesNotContain("Zoo.Reading.IPetsClient.AddPetAsync", members);
        Assert.Contains("Zoo.Writing.IPetsClient.AddPetAsync", members);
        Assert.DoesNotContain("Zoo.Writing.IPetsClient.ListPetsAsync", members);
        Assert.Single(Regex.Matches(build.Output, @"\d>[^\n]*zoo\.yaml\(9,\d+\): warning TKG0122"));
    }

    [Fact]
    public async Task Projects_with_clients_of_their_own_share_one_runtime()
    {
        using Consumer consumer = new();
        consumer.Write("Library/Library.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <Import Project="{Repository.FromSource}" />
              <ItemGroup>
                <OpenApiClient Include="pets.yaml" Namespace="Pets.Library" Fakes="true" />
              </ItemGroup>
            </Project>
            """);
        consumer.Write("Library/pets.yaml", Documents.WithListPets(Documents.Pets));
        consumer.Write("pets.yaml", Documents.WithListPets(Documents.Pets));
        consumer.Project(
            items: """
                <OpenApiClient Include="pets.yaml" Namespace="Pets.Here" />
                <ProjectReference Include="Library/Library.csproj" />
                """,
            properties: "<DefaultItemExcludes>$(DefaultItemExcludes);Library/**</DefaultItemExcludes>");

        // The fake belongs to the other project; one exception type covers both clients.
        consumer.Write("Program.cs", """
            using System.Net;
            using TokenGen;

            using Pets.Library.ZooFake fake = new();
            fake.Pets.ListPets.Fails(HttpStatusCode.NotFound);
            using Pets.Here.ZooClient here = new(new Uri("http://127.0.0.1:9/"));
            int caught = 0;
            foreach (Func<Task> call in new Func<Task>[] { () => fake.CreateClient().Pets.ListPetsAsync(), () => here.Pets.ListPetsAsync() })
            {
                try { await call(); }
                catch (ApiException) { caught++; }
            }

            Console.WriteLine($"caught {caught}");
            """);

        (await consumer.BuildAsync("-t:Restore")).Succeeds();
        (await consumer.BuildAsync("Library/Library.csproj")).Succeeds();
        (await consumer.BuildAsync()).Succeeds();

        Assert.Equal("caught 2", (await consumer.RunAsync()).Trim());
        string folder = Path.GetDirectoryName(consumer.Assembly)!;
        Assert.Equal(["Consumer.dll", "Library.dll", "TokenGen.Runtime.dll"], Directory.GetFiles(folder, "*.dll").Select(Path.GetFileName)
            .Order(StringComparer.Ordinal));
    }
}
