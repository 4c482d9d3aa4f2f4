using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Applies the discriminators of unions to the records that are their cases. The member must be sent (OpenAPI, Discriminator Object), but
/// the schema of a case may leave it optional, as those of ASP.NET Core do. A new object then sets it.
/// </summary>
internal sealed class UnionTags
{
    /// <summary>The discriminator value by record and member; null if unions disagree, or one has several values.</summary>
    private readonly Dictionary<(string Record, string Member), string?> _tags = [];

    public UnionTags(IEnumerable<UnionModel> unions)
    {
        foreach (UnionModel union in unions.Where(static union => union.Discriminator is not null))
        {
            foreach (UnionCaseModel described in union.Cases.Where(static described => described.Type is NamedUse { IsEnum: false }))
            {
                (string, string) place = (((NamedUse)described.Type).Name, union.Discriminator!);
                string? tag = described.Tags.Count == 1 ? described.Tags[0] : null;
                _tags[place] = !_tags.TryGetValue(place, out string? known) || known == tag ? tag : null;
            }
        }
    }

    /// <summary>The type, with the discriminator value as the initial value of its optional member.</summary>
    /// <param name="type">The type.</param>
    /// <param name="named">Replaces a constant by its member of a C# enum.</param>
    public TypeModel Mark(TypeModel type, Func<ConstantModel, TypeUse, ConstantModel?> named) => type is RecordModel { Inheritance: null } record
        ? record with { Members = record.Members.Select(member => Mark(record, member, named)).OrderBy(static member => !member.ComesFirst).ToEquatableArray() }
        : type;

    private MemberModel Mark(RecordModel record, MemberModel member, Func<ConstantModel, TypeUse, ConstantModel?> named)
    {
        if (!_tags.TryGetValue((record.Name, member.WireName), out string? tag))
        {
            return member;
        }

        member = member with { IsTag = true };
        bool isText = member.Type is ScalarUse { Kind: ScalarKind.String } or NamedUse { IsEnum: true, Underlying: ScalarKind.String };
        bool isOpen = member is { Presence: Presence.Optional, IsNullable: false, IsSecret: false, Constant: null };
        if (isOpen && member.Tag is { } only)
        {
            return member with { Constant = only };
        }

        return isText && isOpen && tag is not null
            ? member with { Constant = named(new ConstantModel(ScalarKind.String, tag, member.Type is NamedUse), member.Type) }
            : member;
    }
}
