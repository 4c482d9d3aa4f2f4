namespace TokenGen;

/// <summary>How a method that waits for started work polls its state.</summary>
/// <remarks>
/// If the server says when to ask again (<c>Retry-After</c>, RFC 9110 section 10.2.3), that delay is used: at least half a second, or
/// <see cref="Delay"/> if that is shorter, and at most one hour. The timeout (<see cref="ApiClientOptions.Timeout"/>) applies to each
/// request. Polling ends when the work ends or the cancellation token is cancelled.
/// </remarks>
public sealed record Polling
{
    private readonly TimeSpan _delay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private readonly int _maxFailures = 5;

    internal static Polling Usual { get; } = new();

    /// <summary>
    /// The delay before the second request for the state; the default is one second. Each delay is 1.5 times the one before it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = Checked(value);
    }

    /// <summary>The longest delay; the default is 30 seconds. If it is shorter than <see cref="Delay"/>, it is used instead.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        init => _maxDelay = Checked(value);
    }

    /// <summary>
    /// How many consecutive failures are tolerated; the default is five. A failed connection, a timeout and every other
    /// <see cref="ApiException.IsTransient"/> exception counts. The next failure is thrown; with 0, the first one.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxFailures
    {
        get => _maxFailures;
        init => _maxFailures = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The number of failures must not be negative.");
    }

    private static TimeSpan Checked(TimeSpan value) => value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "The delay must be between zero and one day.");
}
