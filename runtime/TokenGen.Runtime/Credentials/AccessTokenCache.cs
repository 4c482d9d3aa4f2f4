using System.Diagnostics;
using TokenGen.Http;

namespace TokenGen;

/// <summary>Keeps a token until shortly before it expires. Concurrent calls share one token request.</summary>
internal sealed class AccessTokenCache
{
    /// <summary>How long before it expires a token is renewed; half its lifetime if that is shorter.</summary>
    private static readonly TimeSpan s_margin = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan s_timeout = TimeSpan.FromSeconds(100);

    private readonly object _gate = new();
    private readonly Func<CancellationToken, Task<AccessToken>> _getToken;
    private Kept? _kept;
    private Task<Kept>? _pending;

    public AccessTokenCache(Func<CancellationToken, Task<AccessToken>> getToken)
    {
        ArgumentNullException.ThrowIfNull(getToken);
        _getToken = getToken;
    }

    /// <summary>Returns a token, without waiting if there is a valid one.</summary>
    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _kept) is { IsFresh: true } kept)
        {
            return kept.Value;
        }

        Task<Kept> pending;
        lock (_gate)
        {
            if (_kept is { IsFresh: true } other)
            {
                return other.Value;
            }
            // The request ignores the cancellation of a caller, because other callers wait for the same token.
            pending = _pending ??= Task.Run(GetAnewAsync, CancellationToken.None);
        }

        return (await WaitAsync(pending, cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Drops a token that the server rejected, unless there is a newer one.</summary>
    public void Forget(string refused)
    {
        lock (_gate)
        {
            if (_kept?.Value == refused)
            {
                _kept = null;
            }
        }
    }

    private async Task<Kept> GetAnewAsync()
    {
        try
        {
            using CancellationTokenSource timeout = new(s_timeout);
            Kept kept = new(await _getToken(timeout.Token).ConfigureAwait(false));
            lock (_gate)
            {
                _kept = kept;
                _pending = null;
            }

            return kept;
        }
        catch
        {
            // The next call requests a token again.
            lock (_gate)
            {
                _pending = null;
            }

            throw;
        }
    }

    private static async Task<Kept> WaitAsync(Task<Kept> pending, CancellationToken cancellationToken)
    {
#if NET8_0_OR_GREATER
        return await pending.WaitAsync(cancellationToken).ConfigureAwait(false);
#else
        TaskCompletionSource<Kept> cancelled = new();
        using (cancellationToken.Register(() => cancelled.TrySetCanceled(cancellationToken)))
        {
            return await (await Task.WhenAny(pending, cancelled.Task).ConfigureAwait(false)).ConfigureAwait(false);
        }
#endif
    }

    private sealed class Kept(AccessToken? token)
    {
        // The system clock can be changed. This clock only goes forward.
        private readonly long _start = Stopwatch.GetTimestamp();

        public string Value => token?.Value ?? "";

        public bool IsFresh
        {
            get
            {
                // A token that cannot be sent is not kept: the next call requests one again.
                if (token is null || !HeaderText.IsValue(token.Value))
                {
                    return false;
                }

                if (token.Lifetime is not { } lifetime)
                {
                    return true;
                }

                long margin = lifetime.Ticks / 2 < s_margin.Ticks ? lifetime.Ticks / 2 : s_margin.Ticks;
                return (Stopwatch.GetTimestamp() - _start) / (double)Stopwatch.Frequency < TimeSpan.FromTicks(lifetime.Ticks - margin).TotalSeconds;
            }
        }
    }
}
