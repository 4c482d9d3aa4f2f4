namespace TokenGen;

/// <summary>One event of a <c>text/event-stream</c> (WHATWG HTML, section 9.2).</summary>
/// <typeparam name="T">The type of its data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>What the event carries: its <c>data</c> lines, joined by line feeds, and read as the document says.</summary>
    public required T Data { get; init; }

    /// <summary>Its name, <c>message</c> where it has none.</summary>
    public string Event { get; init; } = "message";

    /// <summary>
    /// The last id that came, with this event or one before it; empty when none did. It says where to go on: as the header
    /// <c>Last-Event-ID</c>.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>How long to wait before connecting again, where the event says so.</summary>
    public TimeSpan? Retry { get; init; }
}
