using System.CommandLine;
using TokenCli.Connection;
using TokenCli.Files;
using TokenCli.Rotation;

namespace TokenCli.Commands;

/// <summary><c>tokens rotate</c>.</summary>
internal static class RotateCommand
{
    private const int MaxParallel = 16;

    public static Command Create(CliHost host)
    {
        var command = new Command("rotate", "Replace tokens by new ones with the same name. It can be interrupted: run it again to continue.");
        var common = new CommonOptions(command);
        var scope = new ScopeOptions(command);
        var name = new Option<string?>("--name", "-n")
        {
            Description = "The name of the token to replace. Default for your own tokens: the token in use.",
            HelpName = "NAME",
        };
        var output = new Option<string>("--output", "-o")
        {
            Description = "The file of this rotation (JSON), with its progress and the new tokens. Only you can read it.",
            HelpName = "FILE",
            Required = true,
        };
        var all = new Option<bool>("--all") { Description = "Replace several tokens with the same name by one." };
        var parallel = new Option<int>("--parallel", "-p")
        {
            Description = $"The number of accounts in parallel, 1 to {MaxParallel}.",
            HelpName = "N",
            DefaultValueFactory = _ => 4,
        };
        parallel.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() is < 1 or > MaxParallel)
            {
                result.AddError($"--parallel must be between 1 and {MaxParallel}.");
            }
        });
        foreach (var option in new Option[] { name, output, all, parallel }) command.Add(option);

        command.SetBody(host, common.Json, async (arguments, cancellationToken) =>
        {
            var path = arguments.GetValue(output)!;
            using var fileLock = FileLock.Take(path);
            var file = Open(path, common.Address(arguments, host), arguments.GetValue(name), scope.Accounts(arguments));
            RotationReport report;
            if (file.IsComplete)
            {
                await host.Error.WriteLineAsync($"The rotation of {path} is complete. Use a new file for another rotation.");
                report = new RotationReport(file, failures: new Dictionary<RotationEntry, Output.Failure>(), isInterrupted: false);
            }
            else
            {
                var token = file.Successor(common.Token(arguments, host, cancellationToken));
                using var session = common.Open(host, file.Host, token, arguments);
                var planner = new RotationPlanner(file.RunId, arguments.GetValue(all), session.IsInUse);
                report = await RunAsync(host, file, planner, session, arguments.GetValue(parallel), cancellationToken);
            }

            report.Print(host, arguments.GetValue(common.Json));
            return report.ExitCode;
        });
        return command;
    }

    private static async Task<RotationReport> RunAsync(
        CliHost host, RotationFile file, RotationPlanner planner, Session session, int parallel, CancellationToken stop)
    {
        // Save before the first call, so that a run that is killed now leaves a file with its accounts.
        file.Save();
        RotationRun? run = null;
        async Task WorkAsync(IRotationDisplay display)
        {
            run = new RotationRun(file, planner, session, new Backoff(host.Time, Backoff.ManyAttempts), display);
            await run.RunAsync(parallel, stop);
        }

        if (host.CanRedraw) await RotationBar.RunAsync(host, file, WorkAsync);
        else await WorkAsync(new RotationLines(host.Error));

        var report = new RotationReport(file, run!.Failures, stop.IsCancellationRequested);
        file.Forget([.. run.Failures.Keys.Where(entry => entry.Stage == RotationStage.Planned)]);
        return report;
    }

    /// <summary>Continues the rotation of an existing file, or starts a new one.</summary>
    private static RotationFile Open(string path, Uri address, string? name, IReadOnlyList<string> accounts)
    {
        if (!File.Exists(path))
        {
            if (accounts.Count > 0 && name is null) throw CliException.Usage("Service accounts require --name, the name of the token to replace.");

            return With(RotationFile.Begin(path, address, name), accounts, orOwn: true);
        }

        var file = RotationFileJson.Read(path);
        if (file.Host != address) throw CliException.Usage($"{path} is a rotation at {file.Host}, not at {address}: use another file.");
        if (name is not null && name != file.Name) throw CliException.Usage($"{path} is a rotation of '{file.Name}': use another file.");

        if (accounts.Count > 0 && file.Name is null) throw CliException.Usage($"{path} is a rotation of your own token: use another file.");

        return With(file, accounts, orOwn: false);
    }

    private static RotationFile With(RotationFile file, IReadOnlyList<string> accounts, bool orOwn)
    {
        foreach (var account in accounts) file.Add(account);
        if (accounts.Count == 0 && orOwn) file.Add(account: null);
        return file;
    }
}
