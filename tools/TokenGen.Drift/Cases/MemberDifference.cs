namespace TokenGen.Drift.Cases;

/// <summary>A member of the schema <c>Sample</c> that differs from the document.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Member">The member.</param>
/// <param name="Came">The received JSON; null if the member is missing.</param>
/// <param name="Value">The expected value; null for no value.</param>
/// <param name="Expected">The expected outcome of the response.</param>
internal sealed record MemberDifference(string Kind, string Member, string? Came, string? Value, Expected Expected = Expected.Told)
{
    /// <summary>A difference whose JSON is kept, because no value of the member's type has the same meaning.</summary>
    public static MemberDifference Kept(string kind, string member, string came) => new(kind, member, came, $"{{\"$kept\":{came}}}");

    public string Body(string? tag = null) => SampleJson.With(Member, Came, tag);

    public string Read(string? tag = null) => SampleJson.With(Member, Value, tag);
}
