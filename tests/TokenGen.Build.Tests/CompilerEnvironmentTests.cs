using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>Only a compiler in a separate process starts without tiered PGO.</summary>
public sealed class CompilerEnvironmentTests(Consumer project) : IClassFixture<Consumer>
{
    private const string Show = """
        <Target Name="ShowCompilerEnvironment" AfterTargets="CoreCompile">
          <Message Importance="high" Text="[CscEnvironment=$(CscEnvironment)]" />
        </Target>
        """;

    [Theory]
    [InlineData("no server", "-p:UseSharedCompilation=false", "[CscEnvironment=DOTNET_TieredPGO=0]")]
    [InlineData("build servers disabled", "--disable-build-servers", "[CscEnvironment=DOTNET_TieredPGO=0]")]
    [InlineData("a compiler server", "-p:UseSharedCompilation=true", "[CscEnvironment=]")]
    [InlineData("switched off", "-p:UseSharedCompilation=false -p:TokenGenCompilerEnvironment=false", "[CscEnvironment=]")]
    [InlineData("a variable of the user's", "-p:UseSharedCompilation=false -p:CscEnvironment=A=1", "[CscEnvironment=A=1;DOTNET_TieredPGO=0]")]
    [InlineData("the user's choice", "-p:UseSharedCompilation=false -p:CscEnvironment=DOTNET_TieredPGO=1", "[CscEnvironment=DOTNET_TieredPGO=1]")]
    [InlineData("the machine's choice", "-p:UseSharedCompilation=false -p:DOTNET_TieredPGO=1", "[CscEnvironment=]")]
    [InlineData("an editor's build", "-p:UseSharedCompilation=false -p:DesignTimeBuild=true -p:BuildingProject=false -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true -t:Compile", "[CscEnvironment=]")]
    public async Task The_compiler_starts_without_tiered_PGO_only_in_a_separate_process(string when, string arguments, string expected)
    {
        project.Environment["DOTNET_TieredPGO"] = null;
        project.Project(targets: Show);
        project.Write("Program.cs", "System.Console.WriteLine(1);");
        project.Write("openapi.yaml", Documents.Pets);

        BuildResult result = (await project.BuildAsync(arguments.Split(' '))).Succeeds();

        Assert.True(result.Output.Contains(expected, StringComparison.Ordinal), $"{when}: {expected} is missing in\n{result.Output}");
    }

    [Fact]
    public async Task A_project_without_a_client_keeps_its_compiler_as_it_is()
    {
        using Consumer consumer = new();
        consumer.Environment["DOTNET_TieredPGO"] = null;
        consumer.Project(targets: Show);
        consumer.Write("Program.cs", "System.Console.WriteLine(1);");

        BuildResult result = (await consumer.BuildAsync("-p:UseSharedCompilation=false")).Succeeds();

        Assert.Contains("[CscEnvironment=]", result.Output, StringComparison.Ordinal);
    }
}
