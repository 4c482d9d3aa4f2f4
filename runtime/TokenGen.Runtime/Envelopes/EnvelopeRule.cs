namespace TokenGen;

/// <summary>
/// Where the envelopes of an API keep payload and status, and what success is. Paths are member names joined by dots, with indexes
/// of arrays in brackets: <c>status.result</c>, <c>errors[0].message</c>.
/// </summary>
public sealed class EnvelopeRule
{
    /// <summary>The member that holds the payload; empty when the object itself is the payload.</summary>
    public string Payload { get; init; } = "";

    /// <summary>Where success is told; <see langword="null"/> when only the HTTP status tells it.</summary>
    public string? SuccessMember { get; init; }

    /// <summary>
    /// What <see cref="SuccessMember"/> holds on success, as text (<c>true</c> for a boolean); <see langword="null"/> when success
    /// is that there is no such member (nor an empty array, nor <c>null</c>).
    /// </summary>
    public string? SuccessValue { get; init; }

    /// <summary>Where the code of the outcome sits, if anywhere.</summary>
    public string? CodeMember { get; init; }

    /// <summary>Where the message sits, if anywhere.</summary>
    public string? MessageMember { get; init; }
}
