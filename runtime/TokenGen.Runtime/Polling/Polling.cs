namespace TokenGen;

/// <summary>How a method that waits for what an operation has begun asks for its state again and again.</summary>
/// <remarks>
/// Where a server says when to ask again (<c>Retry-After</c>, RFC 9110 section 10.2.3), that counts: at least half a second, or
/// <see cref="Delay"/> where that is less, and at most an hour. The time of a call
/// (<see cref="ApiClientOptions.Timeout"/>) is that of each question; the whole ends with the work, or with the caller's token.
/// </remarks>
public sealed record Polling
{
    private readonly TimeSpan _delay = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _maxDelay = TimeSpan.FromSeconds(30);
    private readonly int _maxFailures = 5;

    internal static Polling Usual { get; } = new();

    /// <summary>How long to wait before the state is asked for a second time; one second where nothing is set. Each wait is half as long again as the one before it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = Checked(value);
    }

    /// <summary>The longest wait that <see cref="Delay"/> grows to; half a minute where nothing is set. One that is shorter than it counts instead of it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than a day.</exception>
    public TimeSpan MaxDelay
    {
        get => _maxDelay;
        init => _maxDelay = Checked(value);
    }

    /// <summary>
    /// How many failures in a row are borne: a connection that breaks or is refused, a time that is up, and what else is
    /// <see cref="ApiException.IsTransient"/>. The next one is thrown. Five where nothing is set; 0 bears none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxFailures
    {
        get => _maxFailures;
        init => _maxFailures = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The number of failures is not to be negative.");
    }

    private static TimeSpan Checked(TimeSpan value) => value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "The delay must be between zero and one day.");
}
