namespace TokenGen.Http;

/// <summary>Cancels one call when its timeout expires or its caller cancels.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _caller;

    /// <summary>Cancelled when the call must end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Starts the timer.</summary>
    public void Start(TimeSpan timeout, CancellationToken caller)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            _source.CancelAfter(timeout);
        }

        if (!caller.CanBeCanceled)
        {
            return;
        }
#if NET8_0_OR_GREATER
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#else
        _caller = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#endif
    }

    /// <summary>Stops the timer.</summary>
    /// <returns>Whether the deadline can be started again, because nothing was cancelled.</returns>
    public bool TryStop()
    {
        _caller.Dispose();
        _caller = default;
#if NET8_0_OR_GREATER
        return _source.TryReset();
#else
        return false;
#endif
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}
