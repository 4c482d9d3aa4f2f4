using System.Collections.Concurrent;
using TokenCli.Connection;
using TokenCli.Output;
using TokenGen;

namespace TokenCli.Rotation;

/// <summary>Rotates all accounts of a file, several at a time; a failure of one does not hold up the others.</summary>
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

        // The token this tool presents goes when nobody needs it any more, and its successor takes over.
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
            // It goes on from where it is with the next run.
        }
    }

    private void Fail(RotationEntry entry, Failure failure)
    {
        _failures[entry] = failure;
        display.Failed(entry, failure);
    }
}
