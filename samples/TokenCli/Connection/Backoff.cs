using TokenGen;

namespace TokenCli.Connection;

/// <summary>How often and how long to wait when the server asks for patience (406, 429, 503, …) or cannot be reached.</summary>
/// <remarks>The service's official Go client waits 500 ms times the number of the attempt, at most 5 s, ten times; so does this.</remarks>
internal sealed class Backoff(TimeProvider time, int maxAttempts)
{
    /// <summary>Somebody sits there and waits.</summary>
    public const int FewAttempts = 3;

    /// <summary>Worth waiting for: giving up leaves work half done.</summary>
    public const int ManyAttempts = 10;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>A server that asks for more is not waited for.</summary>
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(2);

    /// <summary>Whether another attempt makes sense after the given number of failed ones.</summary>
    public bool IsWorthwhile(ApiException failure, int failures) =>
        failure.IsTransient && failures < maxAttempts && !(failure.RetryAfter > s_longestAsked);

    /// <summary>Waits as long as the server asks, or else a little longer with each failure.</summary>
    public Task WaitAsync(ApiException failure, int failures, CancellationToken cancellationToken)
    {
        var delay = failure.RetryAfter ?? TimeSpan.FromTicks(Math.Min(s_step.Ticks * failures, s_longest.Ticks));
        // Many tools that were pushed back together should not come back together.
        var jitter = TimeSpan.FromMilliseconds(Random.Shared.Next(50, 100));
        return WaitAsync(delay + jitter, cancellationToken);
    }

    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);

    /// <summary>Makes a call that may be made twice without harm, as often as it takes.</summary>
    public Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RetryAsync(call, static _ => true, cancellationToken);

    /// <summary>Makes a call as often as it takes while the failures are of a kind after which it can be made again.</summary>
    public async Task<T> RetryAsync<T>(
        Func<CancellationToken, Task<T>> call, Func<ApiException, bool> isHarmless, CancellationToken cancellationToken)
    {
        for (var failures = 0; ;)
        {
            try
            {
                return await call(cancellationToken);
            }
            catch (ApiException failure) when (isHarmless(failure) && IsWorthwhile(failure, failures))
            {
                await WaitAsync(failure, ++failures, cancellationToken);
            }
        }
    }
}
