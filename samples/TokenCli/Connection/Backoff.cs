using TokenGen;

namespace TokenCli.Connection;

/// <summary>Decides how often and how long to wait if the server is overloaded (406, 429, 503, …) or cannot be reached.</summary>
/// <remarks>The same delays as the service's official Go client: 500 ms times the number of the attempt, at most 5 s, ten
/// attempts.</remarks>
internal sealed class Backoff(TimeProvider time, int maxAttempts)
{
    /// <summary>For commands that a person waits for.</summary>
    public const int FewAttempts = 3;

    /// <summary>For work that would be left half done.</summary>
    public const int ManyAttempts = 10;

    private static readonly TimeSpan s_step = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longest = TimeSpan.FromSeconds(5);

    /// <summary>A longer Retry-After fails the call instead.</summary>
    private static readonly TimeSpan s_longestAsked = TimeSpan.FromMinutes(2);

    /// <summary>Whether another attempt makes sense after the given number of failures.</summary>
    public bool IsWorthwhile(ApiException failure, int failures) =>
        failure.IsTransient && failures < maxAttempts && !(failure.RetryAfter > s_longestAsked);

    /// <summary>Waits as long as the server asks; without Retry-After, a little longer after each failure.</summary>
    public Task WaitAsync(ApiException failure, int failures, CancellationToken cancellationToken)
    {
        var delay = failure.RetryAfter ?? TimeSpan.FromTicks(Math.Min(s_step.Ticks * failures, s_longest.Ticks));
        // Many tools that failed at the same time must not retry at the same time.
        var jitter = TimeSpan.FromMilliseconds(Random.Shared.Next(50, 100));
        return WaitAsync(delay + jitter, cancellationToken);
    }

    public Task WaitAsync(TimeSpan delay, CancellationToken cancellationToken) => Task.Delay(delay, time, cancellationToken);

    /// <summary>Repeats an idempotent call until it succeeds or its attempts are used up.</summary>
    public Task<T> RetryAsync<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken) =>
        RetryAsync(call, static _ => true, cancellationToken);

    /// <summary>Repeats a call while its failures are safe to retry.</summary>
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
