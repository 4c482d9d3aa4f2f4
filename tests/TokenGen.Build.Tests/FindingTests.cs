using System.Text.RegularExpressions;
using TokenGen.Build.Tests.Support;
using Xunit;

namespace TokenGen.Build.Tests;

/// <summary>What is found in a document is printed once, by builds and by those that an editor asks for; and a project has the last word.</summary>
public sealed class FindingTests
{
    private const string Document = """
        openapi: 3.0.3
        info: { title: Zoo, version: '1' }
        paths:
          /pets:
            get: { operationId: list, responses: {} }
          /owners:
            get: { operationId: list, responses: {} }
          /keepers:
            get: { operationId: keepers, parameters: [{ $ref: '#/nowhere' }], responses: {} }
        """;

    [Fact]
    public async Task Each_finding_is_printed_once_whoever_asks()
    {
        string[] expected = ["(7,25): warning TKG0200", "(9,55): warning TKG0110"];

        Assert.Equal(expected, Findings(await BuildAnewAsync()));
        Assert.Equal(expected, Findings(await BuildAnewAsync("-p:DesignTimeBuild=true", "-t:Compile")));
    }

    /// <summary>A project of its own for each build: the compiler does not run again for one that is up to date.</summary>
    private static async Task<BuildResult> BuildAnewAsync(params string[] arguments)
    {
        using Consumer consumer = new();
        consumer.Project();
        consumer.Write("openapi.yaml", Document);
        consumer.Write("Program.cs", "System.Console.WriteLine();");
        return (await consumer.BuildAsync(arguments)).Succeeds();
    }

    [Fact]
    public async Task A_project_silences_and_raises_findings()
    {
        using Consumer consumer = new();
        consumer.Project(properties: "<NoWarn>$(NoWarn);TKG0200</NoWarn>");
        consumer.Write("openapi.yaml", Document.Replace("operationId: keepers, ", "", StringComparison.Ordinal));
        consumer.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.TKG0110.severity = none\ndotnet_diagnostic.TKG0206.severity = warning\n");
        consumer.Write("Program.cs", "System.Console.WriteLine();");

        BuildResult build = (await consumer.BuildAsync()).Succeeds();

        Assert.Equal(["(9,5): warning TKG0206"], Findings(build));
    }

    /// <summary>What was printed while the project was built; the summary below says all of it again, without the number of its node.</summary>
    private static IEnumerable<string> Findings(BuildResult build) =>
        Regex.Matches(build.Output, @"\d>[^\n]*openapi\.yaml(\(\d+,\d+\): \w+ TKG\d+)").Select(static match => match.Groups[1].Value).Order(StringComparer.Ordinal);
}
