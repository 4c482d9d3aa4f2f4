namespace TokenGen;

/// <summary>
/// A difference between a response and its document that did not prevent reading. It contains no value that the server sent, and so no
/// secret.
/// </summary>
public readonly record struct ApiDrift
{
    /// <summary>The operationId of the document.</summary>
    public required string OperationId { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path template of the document.</summary>
    public required string UrlTemplate { get; init; }

    /// <summary>The HTTP status of the response.</summary>
    public required int StatusCode { get; init; }

    /// <summary>
    /// The place of the value as a JSON pointer (RFC 6901) in which each array index is <c>*</c>, such as <c>/rooms/*/floor</c>; empty for
    /// the whole body.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>What the document declares, such as <c>a 64-bit integer</c>.</summary>
    public required string Expected { get; init; }

    /// <summary>What the server sent, such as <c>a string</c>; <c>nothing</c> for a missing member.</summary>
    public required string Actual { get; init; }

    /// <summary>The difference as one sentence.</summary>
    public override string ToString() =>
        $"{OperationId}: HTTP {StatusCode}, {(Path.Length == 0 ? "the body" : Path)}: the document declares {Expected}, the server sent {Actual}.";
}
