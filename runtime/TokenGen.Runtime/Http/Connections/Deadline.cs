namespace TokenGen.Http;

/// <summary>Cancels one call when its time is up or its caller gives up.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _caller;

    /// <summary>Cancelled when the call has to end.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Starts the clock.</summary>
    public void Start(TimeSpan timeout, CancellationToken caller)
    {
        if (timeout != Timeout.InfiniteTimeSpan) _source.CancelAfter(timeout);
        if (!caller.CanBeCanceled) return;
#if NET8_0_OR_GREATER
        _caller = caller.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#else
        _caller = caller.Register(static source => ((CancellationTokenSource)source!).Cancel(), _source);
#endif
    }

    /// <summary>Stops the clock.</summary>
    /// <returns>Whether it can be started again: nothing was cancelled.</returns>
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
