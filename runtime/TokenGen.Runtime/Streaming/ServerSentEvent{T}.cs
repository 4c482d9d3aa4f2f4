namespace TokenGen;

/// <summary>One event of a <c>text/event-stream</c> (WHATWG HTML, section 9.2).</summary>
/// <typeparam name="T">The type of its data.</typeparam>
public sealed record ServerSentEvent<T>
{
    /// <summary>The data of the event: its <c>data</c> lines, joined by line feeds and read as the document declares.</summary>
    public required T Data { get; init; }

    /// <summary>The name of the event; <c>message</c> if it has none.</summary>
    public string Event { get; init; } = "message";

    /// <summary>
    /// The last received id, from this event or an earlier one; empty if there was none. To resume, send it in the header
    /// <c>Last-Event-ID</c>.
    /// </summary>
    public string Id { get; init; } = "";

    /// <summary>The delay before reconnecting, if the event sets it.</summary>
    public TimeSpan? Retry { get; init; }
}
