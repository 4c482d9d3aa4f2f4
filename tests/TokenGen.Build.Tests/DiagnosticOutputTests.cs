using System.Text.RegularExpressions;
using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary>Builds and design-time builds print each diagnostic once, and the project can override severities.</summary>
public sealed class DiagnosticOutputTests
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
    public async Task Each_diagnostic_is_printed_once()
    {
        string[] expected = ["(7,25): warning TKG0200", "(9,55): warning TKG0110"];

        Assert.Equal(expected, Findings(await BuildAnewAsync()));
        Assert.Equal(expected, Findings(await BuildAnewAsync("-p:DesignTimeBuild=true", "-t:Compile")));
    }

    /// <summary>Each build has its own project, because the compiler does not run again for one that is up to date.</summary>
    private static async Task<BuildResult> BuildAnewAsync(params string[] arguments)
    {
        using Consumer consumer = new();
        consumer.Project();
        consumer.Write("openapi.yaml", Document);
        consumer.Write("Program.cs", "System.Console.WriteLine();");
        return (await consumer.BuildAsync(arguments)).Succeeds();
    }

    [Fact]
    public async Task A_project_suppresses_and_raises_diagnostics()
    {
        using Consumer consumer = new();
        consumer.Project(properties: "<NoWarn>$(NoWarn);TKG0200</NoWarn>");
        consumer.Write("openapi.yaml", Document.Replace("operationId: keepers, ", "", StringComparison.Ordinal));
        consumer.Write(
            ".globalconfig", "is_global = true\ndotnet_diagnostic.TKG0110.severity = none\ndotnet_diagnostic.TKG0206.severity = warning\n");
        consumer.Write("Program.cs", "System.Console.WriteLine();");

        BuildResult build = (await consumer.BuildAsync()).Succeeds();

        Assert.Equal(["(9,5): warning TKG0206"], Findings(build));
    }

    /// <summary>The output while the project was built; the summary after it repeats everything without the node number.</summary>
    private static IEnumerable<string> Findings(BuildResult build) =>
        Regex.Matches(build.Output, @"\d>[^\n]*openapi\.yaml(\(\d+,\d+\): \w+ TKG\d+)").Select(static match => match.Groups[1].Value)
            .Order(StringComparer.Ordinal);
}
