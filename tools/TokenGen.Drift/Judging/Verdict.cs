namespace TokenGen.Drift.Judging;

/// <summary>The outcome of a response in a client.</summary>
internal enum Outcome
{
    /// <summary>The value has everything that the server sent.</summary>
    Whole,

    /// <summary>Everything is in the value or reachable, and the client reports the difference.</summary>
    Told,

    /// <summary>A part is missing or invented, and the client does not report it.</summary>
    Lost,

    /// <summary>The client throws and returns no value.</summary>
    Refused,
}

/// <summary>The verdict on one response in one client.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Detail">The deviations, the reported differences, or the exception.</param>
internal sealed record Verdict(Outcome Outcome, string Detail);
