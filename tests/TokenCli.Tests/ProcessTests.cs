using System.Diagnostics;

namespace TokenCli.Tests;

public class ProcessTests
{
    [Fact]
    public async Task The_process_writes_one_document_and_sets_its_exit_code()
    {
        await using var cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        var file = cli.PathOf("rotation.json");

        var run = await StartAsync(cli, "rotate", "-a", "sa::ci", "-n", "main", "-o", file, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("complete").GetBoolean());
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    private static async Task<Run> StartAsync(Cli cli, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "tokens.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in cli.Environment) start.Environment[name] = value;

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }
}
