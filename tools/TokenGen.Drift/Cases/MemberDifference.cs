namespace TokenGen.Drift.Cases;

/// <summary>A member of the schema <c>Sample</c> that comes in another way than the document says.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Member">The member.</param>
/// <param name="Came">What came for it; null where it is missing.</param>
/// <param name="Value">What it must be read as; null for no value.</param>
/// <param name="Expected">What must come of the response.</param>
internal sealed record MemberDifference(string Kind, string Member, string? Came, string? Value, Expected Expected = Expected.Told)
{
    /// <summary>A difference whose JSON is kept, because no value of the member's type has its meaning.</summary>
    public static MemberDifference Kept(string kind, string member, string came) => new(kind, member, came, $"{{\"$kept\":{came}}}");

    public string Body(string? tag = null) => SampleJson.With(Member, Came, tag);

    public string Read(string? tag = null) => SampleJson.With(Member, Value, tag);
}
