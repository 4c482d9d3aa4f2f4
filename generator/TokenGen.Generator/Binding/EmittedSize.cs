using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>
/// An estimate, in characters, of how much code a type becomes. <c>allOf</c> and <c>oneOf</c> repeat other schemas, so a short document can
/// produce more code than a compiler can handle.
/// </summary>
internal static class EmittedSize
{
    /// <summary>The amount that every document may produce. The largest known clients need less.</summary>
    private const long Least = 24_000_000;

    /// <summary>The additional amount for each character of the document.</summary>
    private const int PerCharacter = 8;

    private const int OfType = 1_500;

    /// <summary>One member, with one line of documentation and its JSON code.</summary>
    internal const int OfMember = 250;

    private const int OfValue = 120;
    private const int OfCase = 1_000;

    private const int OfLimits = 120;

    /// <summary>The maximum amount for a document of that length.</summary>
    public static long LimitFor(long documentLength) => Least + (PerCharacter * documentLength);

    public static long Of(TypeModel type) => OfType + type switch
    {
        RecordModel record => record.AllMembers.Sum(Of) + Of(record.Limits),
        TupleModel tuple => tuple.Items.Sum(Of),
        EnumModel values => values.Values.Sum(static value => (long)OfValue + (2 * value.WireValue.Length) + Of(value.Documentation)),
        UnionModel union => union.Cases.Sum(static unionCase =>
            OfCase + Of(unionCase.Tags) + Of(unionCase.Constants) + Of(unionCase.Limits)),
        _ => 0,
    };

    private static long Of(MemberModel member) => OfMember + (3 * member.WireName.Length) + Of(member.Documentation) + Of(member.Limits);

    private static long Of(LimitsModel? limits) => limits is null
        ? 0
        : OfLimits + (limits.Pattern?.Length ?? 0) + (limits.Expression?.Length
            ?? 0) + Of(limits.Required) + Of(limits.Items) + Of(limits.Also);

    private static long Of(Documentation documentation) =>
        documentation.Summary.Sum(static block => (long)block.Text.Length) + documentation.Remarks.Sum(
            static block => (long)block.Text.Length);

    private static long Of(EquatableArray<string> names) => names.Sum(static name => (long)name.Length + 4);
}
