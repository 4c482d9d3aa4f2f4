namespace TokenGen.Streaming;

/// <summary>
/// The position in a stream of events, from which a new connection continues. It changes at blank lines, which end events.
/// </summary>
internal sealed class EventPosition
{
    /// <summary>The last id of a block, with or without data; empty if there was none.</summary>
    public string LastId { get; set; } = "";

    /// <summary>The delay before reconnecting; <see langword="null"/> if the server did not send one.</summary>
    public TimeSpan? Retry { get; set; }

    /// <summary>Whether the events have ended, not only the connection.</summary>
    public bool IsEnded { get; set; }
}
