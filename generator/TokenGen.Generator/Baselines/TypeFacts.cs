using System.Globalization;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>The facts of one type: its members, values or cases. Keys are C# names, because callers write those.</summary>
internal static class TypeFacts
{
    public const string ClosedEnum = "closed enum of ";

    public static Section Of(TypeModel type)
    {
        Section section = new(new Fact(KeyOf(SharedTypes.DisplayName(type.Name)), type switch
        {
            EnumModel { IsClosed: true } closed => ClosedEnum + TypeNotation.Of(new ScalarUse(closed.Underlying)),
            EnumModel open => "enum of " + TypeNotation.Of(new ScalarUse(open.Underlying)),
            UnionModel => "union",
            TupleModel => "tuple",
            _ => "object",
        }));
        foreach (Fact part in PartsOf(type))
        {
            section.TryAdd(part);
        }

        return section;
    }

    public static string KeyOf(string name) => $"{BaselineFormat.Type} {name}";

    private static IEnumerable<Fact> PartsOf(TypeModel type) => type switch
    {
        EnumModel @enum => @enum.Values.Select(static value => new Fact($"value {Token.Encode(value.WireValue)}", "", value.Name)),
        UnionModel union => union.Cases.Select(static one => new Fact($"case {one.Name}", TypeNotation.Of(one.Type))),
        TupleModel tuple =>
            tuple.Items.Select(static (item, place) => MemberFact($"item {place.ToString(CultureInfo.InvariantCulture)}", item)),
        RecordModel record => record.AllMembers.Select(static member => MemberFact($"member {Token.Encode(member.WireName)}", member)),
        _ => [],
    };

    private static Fact MemberFact(string key, MemberModel member) =>
        new(key, TypeNotation.Of(member.Type, member.IsNullable) + FactWords.Of(member.Presence), member.Name);
}
