namespace TokenGen.Changes;

/// <summary>What a checker says of a change.</summary>
/// <param name="Breaks">The rule that each breaking difference violates; empty for a harmless change.</param>
/// <param name="Error">Why the checker cannot say anything, or null.</param>
internal sealed record CheckerAnswer(IReadOnlyList<string> Breaks, string? Error)
{
    public bool IsBreaking => Breaks.Count > 0;
}
