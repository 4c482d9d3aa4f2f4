using System.Collections.Concurrent;
using TokenCli.Connection;
using TokenCli.Output;
using TokenGen;

namespace TokenCli.Rotation;

/// <summary>Rotates all accounts of a file, several at a time; the failure of one does not delay the others.</summary>
internal sealed class RotationRun(RotationFile file, RotationPlanner planner, Session session, Backoff backoff, IRotationDisplay display)
{
    private readonly ConcurrentDictionary<RotationEntry, Failure> _failures = [];

    public IReadOnlyDictionary<RotationEntry, Failure> Failures => _failures;

    public async Task RunAsync(int parallel, CancellationToken stop)
    {
        var last = new ConcurrentQueue<AccountRotation>();
        await Parallel.ForEachAsync(
            file.Entries.Where(entry => entry.Stage != RotationStage.Done).ToArray(),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = CancellationToken.None },
            async (entry, _) =>
            {
                var rotation = new AccountRotation(file, entry, planner, session, backoff, display.Moved);
                await TryAsync(entry, async () =>
                {
                    if (!await rotation.RunAsync(mayRevokeTokenInUse: false, stop)) last.Enqueue(rotation);
                    else display.Finished(entry);
                }, stop);
            });

        // The token of this tool is revoked last, when no other account needs it, and the tool continues with its successor.
        foreach (var rotation in last)
        {
            await TryAsync(rotation.Entry, async () =>
            {
                await rotation.RunAsync(mayRevokeTokenInUse: true, stop);
                display.Finished(rotation.Entry);
            }, stop);
        }
    }

    private async Task TryAsync(RotationEntry entry, Func<Task> rotate, CancellationToken stop)
    {
        try
        {
            await rotate();
        }
        catch (ApiException exception)
        {
            Fail(entry, Failure.Of(exception));
        }
        catch (CliException exception)
        {
            Fail(entry, Failure.Of(exception));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The next run continues from here.
        }
    }

    private void Fail(RotationEntry entry, Failure failure)
    {
        _failures[entry] = failure;
        display.Failed(entry, failure);
    }
}
