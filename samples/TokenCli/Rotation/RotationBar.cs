using Spectre.Console;
using TokenCli.Output;

namespace TokenCli.Rotation;

/// <summary>A bar that grows with each stage of each account, for terminals; failures scroll past above it.</summary>
internal sealed class RotationBar(IAnsiConsole console, ProgressTask task) : IRotationDisplay
{
    private const int StagesPerAccount = (int)RotationStage.Done;

    private readonly Lock _turn = new();
    private readonly Dictionary<RotationEntry, RotationStage> _stages = [];

    /// <summary>Shows a bar on standard error while <paramref name="work"/> runs.</summary>
    public static Task RunAsync(CliHost host, RotationFile file, Func<IRotationDisplay, Task> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(host.Error) });
        return console.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(progress =>
            {
                var count = file.Entries.Count;
                var task = progress.AddTask($"Rotating {count} account{(count == 1 ? "" : "s")}", maxValue: count * StagesPerAccount);
                var bar = new RotationBar(console, task);
                foreach (var entry in file.Entries) bar.Moved(entry);
                return work(bar);
            });
    }

    public void Moved(RotationEntry entry)
    {
        lock (_turn)
        {
            task.Increment(Math.Max(0, entry.Stage - _stages.GetValueOrDefault(entry)));
            _stages[entry] = entry.Stage;
        }
    }

    public void Finished(RotationEntry entry) => Moved(entry);

    public void Failed(RotationEntry entry, Failure failure) =>
        console.WriteLine($"{entry.Label}: {failure.Message}", new Style(Color.Red));
}
