using System.Collections.Concurrent;

namespace TokenGen.Http;

/// <summary>Reuses deadlines that did not expire, because creating their timer costs more than the rest of a small call.</summary>
internal sealed class DeadlinePool
{
    private const int MaxKept = 64;

    private readonly ConcurrentQueue<Deadline> _kept = new();
    private int _count;
    private Deadline? _first;

    public Deadline Start(TimeSpan timeout, CancellationToken caller)
    {
        Deadline? deadline = Interlocked.Exchange(ref _first, null);
        if (deadline is null)
        {
            if (_kept.TryDequeue(out deadline))
            {
                Interlocked.Decrement(ref _count);
            }
            else
            {
                deadline = new Deadline();
            }
        }

        deadline.Start(timeout, caller);
        return deadline;
    }

    /// <summary>
    /// Takes back the deadline of a successful call. Other code may still use that of a failed call, so it is only disposed.
    /// </summary>
    public void Return(Deadline deadline)
    {
        if (!deadline.TryStop())
        {
            deadline.Dispose();
            return;
        }

        if (Interlocked.CompareExchange(ref _first, deadline, null) is null)
        {
            return;
        }

        if (Interlocked.Increment(ref _count) <= MaxKept)
        {
            _kept.Enqueue(deadline);
            return;
        }

        Interlocked.Decrement(ref _count);
        deadline.Dispose();
    }
}
