namespace TokenGen.Changes;

/// <summary>The verdict of a checker on a change.</summary>
/// <param name="Breaks">The violated rule of each breaking difference; empty for a harmless change.</param>
/// <param name="Error">Why the checker has no verdict, or null.</param>
internal sealed record CheckerAnswer(IReadOnlyList<string> Breaks, string? Error)
{
    public bool IsBreaking => Breaks.Count > 0;
}
