namespace TokenGen.Drift.Judging;

/// <summary>What a client makes of a response.</summary>
internal enum Outcome
{
    /// <summary>All that came is in the value.</summary>
    Whole,

    /// <summary>All that came is in the value or reachable, and the caller is told of the difference.</summary>
    Told,

    /// <summary>A part is missing, or is there and did not come, and nothing says so.</summary>
    Lost,

    /// <summary>An exception, and no value.</summary>
    Refused,
}

/// <summary>What a client made of one response.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Detail">The deviations, the differences told, or the exception.</param>
internal sealed record Verdict(Outcome Outcome, string Detail);
