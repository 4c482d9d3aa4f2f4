using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>
/// How much code a type becomes, roughly and in characters. <c>allOf</c> and <c>oneOf</c> repeat what others say, so a short document can make
/// more code than a compiler can hold.
/// </summary>
internal static class EmittedSize
{
    /// <summary>What any document may make: more than the largest clients that are known to be used.</summary>
    private const long Least = 24_000_000;

    /// <summary>What each character of a document may make beside that.</summary>
    private const int PerCharacter = 8;

    private const int OfType = 1_500;

    /// <summary>One member, with its documentation of a line and its part of the JSON code.</summary>
    internal const int OfMember = 250;

    private const int OfValue = 120;
    private const int OfCase = 1_000;

    private const int OfLimits = 120;

    /// <summary>The most that a document of that length may make.</summary>
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
        : OfLimits + (limits.Pattern?.Length ?? 0) + (limits.Expression?.Length ?? 0) + Of(limits.Required) + Of(limits.Items) + Of(limits.Also);

    private static long Of(Documentation documentation) =>
        documentation.Summary.Sum(static block => (long)block.Text.Length) + documentation.Remarks.Sum(static block => (long)block.Text.Length);

    private static long Of(EquatableArray<string> names) => names.Sum(static name => (long)name.Length + 4);
}
