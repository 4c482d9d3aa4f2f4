using System.Diagnostics;

namespace TokenCli.Tests;

public class ProcessTests
{
    [Fact]
    public async Task The_process_writes_one_document_and_sets_its_exit_code()
    {
        await using Cli cli = await Cli.StartAsync();
        await cli.MakeAsync("sa::ci", "main");
        string file = cli.PathOf("rotation.json");

        Run run = await StartAsync(cli, "rotate", "-a", "sa::ci", "-n", "main", "-o", file, "--json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("complete").GetBoolean());
        Secrets.AssertNone(run, await cli.SecretsAsync());
    }

    private static async Task<Run> StartAsync(Cli cli, params string[] args)
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "tokens.dll"), .. args])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string? name, string? value) in cli.Environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        (Task<string>? output, Task<string>? error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new Run(process.ExitCode, await output, await error);
    }
}
