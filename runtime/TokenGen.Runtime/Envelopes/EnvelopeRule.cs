namespace TokenGen;

/// <summary>
/// Says which members of an envelope contain the payload and the status, and which value means success. Paths are member names joined by
/// dots, with array indexes in brackets: <c>status.result</c>, <c>errors[0].message</c>.
/// </summary>
public sealed class EnvelopeRule
{
    /// <summary>The member with the payload; empty if the object itself is the payload.</summary>
    public string Payload { get; init; } = "";

    /// <summary>The member that reports success; <see langword="null"/> if only the HTTP status does.</summary>
    public string? SuccessMember { get; init; }

    /// <summary>
    /// The value of <see cref="SuccessMember"/> that means success, as text (<c>true</c> for a boolean). <see langword="null"/> if success
    /// means that the member is missing, <c>null</c> or an empty array.
    /// </summary>
    public string? SuccessValue { get; init; }

    /// <summary>The path of the result code, if any.</summary>
    public string? CodeMember { get; init; }

    /// <summary>The path of the message, if any.</summary>
    public string? MessageMember { get; init; }
}
