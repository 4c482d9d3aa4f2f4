using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>The steps of docs/upgrade.md with real builds: accept the API, take a new document, read the warnings, accept again.</summary>
public sealed class BaselineTests
{
    [Fact]
    public async Task A_new_version_of_the_document_is_adopted_step_by_step()
    {
        using Consumer consumer = new();
        consumer.Project();
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.ZooClient));");
        (await consumer.BuildAsync("-t:AcceptApi")).Succeeds();
        string accepted = consumer.Read("openapi.baseline");
        Assert.StartsWith("tokengen-baseline 1\nclient Consumer.ZooClient\n", accepted.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(0, (await consumer.BuildAsync()).Succeeds().CountOf(@"TKG03\d\d"));

        // The new document, with code that no longer compiles.
        consumer.Write("openapi.yaml", Documents.WithNickname(Documents.Pets));
        consumer.Write("Program.cs", "int number = \"no number\";");
        BuildResult changed = (await consumer.BuildAsync()).Fails();
        changed.Warns("openapi.baseline(7,3)", "TKG0301", "The member 'name' of 'Pet' was removed");
        changed.Warns("openapi.baseline(1,1)", "TKG0310", "1 breaking");

        (await consumer.BuildAsync("-t:AcceptApi")).Succeeds();
        Assert.NotEqual(accepted, consumer.Read("openapi.baseline"));
        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.ZooClient));");
        Assert.Equal(0, (await consumer.BuildAsync()).Succeeds().CountOf(@"TKG03\d\d"));
    }

    [Fact]
    public async Task Each_client_of_a_document_has_its_own_baseline_also_with_several_frameworks()
    {
        using Consumer consumer = new();
        consumer.Project(
            properties: "<TargetFramework /><TargetFrameworks>net10.0;net8.0</TargetFrameworks><OutputType>Library</OutputType>",
            items: """
                <OpenApiClient Include="api/openapi.yaml" Namespace="First" ClientName="FirstClient" Fakes="true" />
                <OpenApiClient Include="api/openapi.yaml" Namespace="Second" ClientName="SecondClient" Baseline="second.baseline" />
                """);
        consumer.Write("api/openapi.yaml", Documents.Pets);
        consumer.Write("Nothing.cs", "internal static class Nothing;");

        (await consumer.BuildAsync("-t:AcceptApi")).Succeeds();

        Assert.Contains("client First.FirstClient", consumer.Read("api/openapi.FirstClient.baseline"), StringComparison.Ordinal);
        Assert.Contains("client Second.SecondClient", consumer.Read("second.baseline"), StringComparison.Ordinal);
        consumer.Write("api/openapi.yaml", Documents.WithNickname(Documents.Pets));
        BuildResult build = await consumer.BuildAsync();
        build.Warns("api/openapi.FirstClient.baseline(1,1)", "TKG0310", "1 breaking");
        build.Warns("second.baseline(1,1)", "TKG0310", "1 breaking");
    }
}
