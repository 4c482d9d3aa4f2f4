namespace TokenGen.Streaming;

/// <summary>Where a stream of events has got to: what a new connection goes on from. It changes with blank lines, which end events.</summary>
internal sealed class EventPosition
{
    /// <summary>The id of the last block that had one, with data or without; empty while none did.</summary>
    public string LastId { get; set; } = "";

    /// <summary>How long to wait before connecting again; <see langword="null"/> while the server has not said.</summary>
    public TimeSpan? Retry { get; set; }

    /// <summary>Whether the end of all events has come, and not only that of the connection.</summary>
    public bool IsEnded { get; set; }
}
