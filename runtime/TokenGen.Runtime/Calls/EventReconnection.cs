namespace TokenGen;

/// <summary>
/// How a GET call for server-sent events reconnects when the events end or the connection drops (WHATWG HTML, section 9.2.3). The request
/// sends the last received id in the header <c>Last-Event-ID</c>. The delay is the one that the server asks for: at least half a second, or
/// <see cref="Delay"/> if that is shorter, and at most one hour. Calls with other methods do not reconnect.
/// </summary>
/// <remarks>The server ends the events with status 204, or with the text that the document declares as their end.</remarks>
public sealed record EventReconnection
{
    private readonly TimeSpan _delay = TimeSpan.FromSeconds(3);
    private readonly int _maxFailures = 5;

    /// <summary>The delay if the server does not set one (<c>retry</c>); the default is three seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or longer than one day.</exception>
    public TimeSpan Delay
    {
        get => _delay;
        init => _delay = value >= TimeSpan.Zero && value <= TimeSpan.FromDays(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The delay must be between zero and one day.");
    }

    /// <summary>
    /// How many consecutive failures are tolerated without an event in between; the default is five. A failed connection, a timeout, every
    /// other <see cref="ApiException.IsTransient"/> exception, and a response that ends within 30 seconds without an event count as
    /// failures. The next failure is thrown.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxFailures
    {
        get => _maxFailures;
        init => _maxFailures = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The number of failures must not be negative.");
    }
}
