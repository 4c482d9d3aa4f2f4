using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>Each mistake is one error at its place, and the rest of the project still compiles.</summary>
public sealed class BadInputTests(Consumer consumer) : IClassFixture<Consumer>
{
    [Fact]
    public async Task Each_mistake_is_one_error_and_the_rest_compiles()
    {
        consumer.Project(items: """
            <OpenApiClient Include="good.yaml" Namespace="Good" />
            <OpenApiClient Include="missing.yaml" />
            <OpenApiDocument Include="missing-too.yaml" />
            <OpenApiClient Include="empty.yaml" />
            <OpenApiClient Include="broken.yaml" />
            <OpenApiClient Include="prose.yaml" />
            <OpenApiClient Include="misspelt.yaml" Namspace="Acme" Namespace="Misspelt" />
            <OpenApiClient Include="invalid.yaml" ClientName="Zoo Client" />
            <OpenApiClient Include="twin.yaml" Namespace="Twins" ClientName="TwinClient" />
            <OpenApiClient Include="twin-too.yaml" Namespace="Twins" ClientName="TwinClient" />
            """);
        foreach (string file in (string[])["good.yaml", "misspelt.yaml", "invalid.yaml", "twin.yaml", "twin-too.yaml"])
        {
            consumer.Write(file, Documents.Pets);
        }

        consumer.Write("empty.yaml", "");
        consumer.Write("broken.yaml", "openapi: 3.0.3\ninfo: { title: Zoo\n");
        consumer.Write("prose.yaml", "name: not an OpenAPI document\n");
        consumer.Write("Program.cs", """
            System.Console.WriteLine(typeof(Good.ZooClient));
            System.Console.WriteLine(typeof(Twins.TwinClient));
            int number = "a mistake of one's own";
            """);

        BuildResult build = (await consumer.BuildAsync()).Fails();

        build.Reports("Consumer.csproj ", "TKG0001", "'missing.yaml'");
        build.Reports("Consumer.csproj ", "TKG0001", "'missing-too.yaml'");
        build.Reports("Consumer.csproj(18,50)", "TKG0005", "'Namspace'");
        build.Reports("Consumer.csproj(19,51)", "TKG0006", "'Zoo Client'");
        build.Reports("Consumer.csproj(21,70)", "TKG0007", "'Twins.TwinClient'");
        build.Reports("empty.yaml(1,1)", "TKG0100", "empty");
        build.Reports("broken.yaml(3,1)", "TKG0101", "YAML");
        build.Reports("prose.yaml(1,1)", "TKG0102", "OpenAPI");
        Assert.Equal(8, build.CountOf(@"TKG\d+"));

        // The compiler ran with the remaining clients, so the only C# error is the user's own.
        build.Reports("Program.cs(3,14)", "CS0029", "string");
        Assert.Equal(1, build.CountOf(@"CS\d+"));
    }

    [Theory]
    [InlineData("7.3")]
    [InlineData("10")]
    public async Task A_language_version_that_is_too_low_is_one_error(string version)
    {
        consumer.Project(properties: $"""
            <LangVersion>{version}</LangVersion>
            <ImplicitUsings>disable</ImplicitUsings>
            <Nullable>disable</Nullable>
            """);
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("Program.cs", "static class Program { static void Main() { } }");

        BuildResult build = (await consumer.BuildAsync()).Fails();

        build.Reports("Consumer.csproj(1,1)", "TKG0003", version);
        Assert.Equal(1, build.CountOf(@"\w+"));
    }

    [Theory]
    [InlineData("all", "", "TKG0012", "Projects that use this library do not get TokenGen.Runtime")]
    [InlineData("Compile, Runtime", "", "TKG0012", "Projects that use this library do not get TokenGen.Runtime")]
    [InlineData("all", "<ReferencePath Remove=\"@(ReferencePath)\" Condition=\"'%(Filename)' == 'TokenGen.Runtime'\" />", "TKG0012", "which this project does not reference")]
    public async Task A_missing_dependency_for_users_of_a_library_is_one_error(string privateAssets, string also, string id, string text)
    {
        Library(privateAssets, also);

        BuildResult build = (await consumer.BuildAsync()).Fails();

        build.Reports("Consumer.csproj ", id, text);
        Assert.Equal(1, build.CountOf(@"\w+"));
    }

    [Theory]
    [InlineData("all", "<PackageReference Include=\"TokenGen.Runtime\" />", "true", false)]
    [InlineData("", "", "false", false)]
    [InlineData("", "", "true", true)]
    public async Task A_packed_library_that_depends_on_the_generator_is_a_warning(
        string privateAssets, string also, string isPacking, bool isWarning)
    {
        Library(privateAssets, also);

        BuildResult build = (await consumer.BuildAsync("-p:_IsPacking=" + isPacking)).Succeeds();

        Assert.Equal(isWarning, build.Output.Contains(
            "warning TKG0013: The package of this library depends on TokenGen.Generator", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_compiler_that_is_too_old_is_one_error()
    {
        consumer.Project();
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("Program.cs", "System.Console.WriteLine(typeof(Consumer.ZooClient));");

        BuildResult build = (await consumer.BuildAsync("-p:CompilerApiVersion=roslyn4.7")).Fails();

        build.Reports("Consumer.csproj ", "TKG0002", "Roslyn 4.7");
        Assert.Equal(1, build.CountOf(@"\w+"));
    }

    /// <summary>A library with the items that a reference to the package would add.</summary>
    private void Library(string privateAssets, string also)
    {
        consumer.Project(properties: "<OutputType>Library</OutputType>", targets: $"""
            <Target Name="ReferencePackage" BeforeTargets="_TokenGenCheckRuntime">
              <ItemGroup>
                <PackageReference Include="TokenGen.Generator" PrivateAssets="{privateAssets}" />
                <ProjectReference Remove="@(ProjectReference)" />
                {also}
              </ItemGroup>
            </Target>
            """);
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("Program.cs", "class Program;");
    }
}
