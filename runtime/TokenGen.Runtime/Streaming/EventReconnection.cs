namespace TokenGen;

/// <summary>
/// How a call whose answer is server-sent events is made again when the events end or break off (WHATWG HTML, section 9.2.3): with the last id
/// that came in the header <c>Last-Event-ID</c>, after the time that the server asks for: at least half a second, or <see cref="Delay"/> where
/// that is less, and at most an hour. For calls by GET; others are made once.
/// </summary>
/// <remarks>A server ends it for good by 204, or by the text that the document names as the end of the events.</remarks>
public sealed record EventReconnection
{
    private readonly TimeSpan _delay = TimeSpan.FromSeconds(3);
    private readonly int _maxFailures = 5;

    /// <summary>How long to wait where the server has not said (<c>retry</c>); three seconds where nothing is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative, or longer than a day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The delay must be between zero and one day.");
    }

    /// <summary>
    /// How many failures in a row are tolerated without an event in between; five where nothing is set. A failure is a connection that breaks
    /// or is refused, a timeout, whatever else is <see cref="ApiException.IsTransient"/>, and a response that ends within half a minute without
    /// an event. The next failure is thrown.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxFailures
    {
        get => _maxFailures;
        init => _maxFailures = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The number of failures is not to be negative.");
    }
}
