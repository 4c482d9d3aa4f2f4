namespace TokenGen;

/// <summary>
/// How a call whose answer is server-sent events is made again when the events end or break off (WHATWG HTML, section 9.2.3): with the last id
/// that came in the header <c>Last-Event-ID</c>, after the time that the server asks for. For calls by GET; others are made once.
/// </summary>
/// <remarks>A server ends it for good by 204, or by the text that the document names as the end of the events.</remarks>
public sealed record EventReconnection
{
    private readonly TimeSpan _delay = TimeSpan.FromSeconds(3);
    private readonly int _maxFailures = 5;

    /// <summary>How long to wait where the server has not said (<c>retry</c>); three seconds where nothing is set. Not negative.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = value >= TimeSpan.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value), "The delay is not to be negative.");
    }

    /// <summary>
    /// How many failures in a row are borne, none of them followed by an event: a connection that breaks or is refused, a time that is up, and
    /// what else is <see cref="ApiException.IsTransient"/>. The next one is thrown. Five where nothing is set; 0 bears none.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int MaxFailures
    {
        get => _maxFailures;
        init => _maxFailures = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "The number of failures is not to be negative.");
    }
}
