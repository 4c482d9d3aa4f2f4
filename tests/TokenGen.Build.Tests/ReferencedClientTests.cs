using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>An application that calls the client of a library: it has the diagnostics of calls if it has the analyzer.</summary>
public sealed class ReferencedClientTests
{
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>
          {0}
        </Project>
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_of_the_client_of_a_library_are_reported_where_the_application_has_the_analyzer(bool hasAnalyzer)
    {
        using Consumer consumer = new();
        string fromSource = $"""<Import Project="{Repository.FromSource}" />""";
        consumer.Write("Library/Library.csproj", Of(
            fromSource + """<ItemGroup><OpenApiClient Include="openapi.yaml" Namespace="Pets" /></ItemGroup>"""));
        consumer.Write("Library/openapi.yaml", Documents.Pets);
        consumer.Write("App/App.csproj", Of(
            (hasAnalyzer ? fromSource : "") + """<ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>"""));
        consumer.Write("App/Calls.cs", """
            using Pets;

            static class Calls
            {
                static async Task<bool> IsGone(IZooClient client) => await client.Pets.GetPetAsync("1") == null;
            }
            """);

        (await consumer.BuildAsync("App/App.csproj", "-t:Restore")).Succeeds();
        (await consumer.BuildAsync("Library/Library.csproj")).Succeeds();
        BuildResult build = (await consumer.BuildAsync("App/App.csproj")).Succeeds();

        if (hasAnalyzer)
        {
            build.Warns("Calls.cs(5,58)", "TKG0328", "'GetPetAsync' never returns null");
        }
        else
        {
            Assert.DoesNotContain("TKG", build.Output, StringComparison.Ordinal);
        }
    }

    private static string Of(string items) => Project.Replace("{0}", items, StringComparison.Ordinal);
}
