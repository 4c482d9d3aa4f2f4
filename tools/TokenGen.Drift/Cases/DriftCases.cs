namespace TokenGen.Drift.Cases;

/// <summary>All cases, in the order of the report.</summary>
internal static class DriftCases
{
    public static IReadOnlyList<DriftCase> All { get; } = [.. MemberCases.All, .. RootCases.All, .. MediaTypeCases.All];
}
