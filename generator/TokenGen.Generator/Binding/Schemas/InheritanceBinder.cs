using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Binds the inheritance of a record: its inherited members, the discriminator of its derived types, and the discriminator values that a
/// new object has.
/// </summary>
internal sealed class InheritanceBinder(BindingContext context, SchemaHierarchy hierarchy, TypeNaming naming, string id)
{
    private readonly OpenApiDiscriminator? _discriminator = hierarchy.DiscriminatorOf(id);

    /// <summary>The inheritance of the schema, given its bound base.</summary>
    public InheritanceModel Bind(RecordModel? parent) => new()
    {
        Base = parent?.Name,
        Inherited = parent is null
            ? []
            : parent.Inheritance!.Inherited.Concat(parent.Members)
                .Select(static member => member with { Documentation = Documentation.None, Default = null }).ToEquatableArray(),
        IsBase = hierarchy.IsBase(id),
        Discriminator = _discriminator!.PropertyName!,
        Default = hierarchy.Descendants(id).FirstOrDefault(derived => DiscriminatorTags.IsDefault(_discriminator, derived)) is { } meant
            ? naming.OfComponent(meant)
            : null,
        Derived = hierarchy.Descendants(id)
            .Select(derived => new DerivedModel(naming.OfComponent(derived), TagsOf(derived)))
            .ToEquatableArray(),
    };

    /// <summary>The members that the base of a schema does not have. Adds the discriminator if no schema declares it as a member.</summary>
    public static List<DeclaredMember> Own(MemberSet set, InheritanceModel inheritance, JsonPointer at)
    {
        HashSet<string> inherited = new(inheritance.Inherited.Select(static member => member.WireName), StringComparer.Ordinal);
        List<DeclaredMember> own = [.. set.Members.Where(member => !inherited.Contains(member.WireName))];
        string discriminator = inheritance.Discriminator;
        if (!inherited.Contains(discriminator) && !own.Any(member => member.WireName == discriminator))
        {
            OpenApiSchema text = new() { Type = JsonSchemaType.String };
            own.Insert(0, new DeclaredMember(discriminator, new(text, at["discriminator"])));
        }

        return own;
    }

    /// <summary>Marks the member as the discriminator if it has that name and a type that the generated code can set.</summary>
    public MemberModel Mark(MemberModel member) => member.WireName == _discriminator!.PropertyName && IsText(member)
        ? member with
        {
            IsDiscriminator = true,
            IsNullable = false,
            Constant = null,
            Presence = member is { Presence: Presence.Optional } or { IsNullable: true } ? Presence.Optional : Presence.RequiredInResponse,
        }
        : member;

    /// <summary>The values that a new object has for each of its discriminators.</summary>
    /// <param name="members">All members of the record.</param>
    /// <param name="closed">Finds the member of a C# enum for a constant; returns null if the enum has no such member.</param>
    public EquatableArray<DiscriminatorTagModel> Tags(IEnumerable<MemberModel> members, Func<ConstantModel, TypeUse, ConstantModel?> closed)
    {
        Dictionary<string, MemberModel> byName = members.Where(static member => member.IsDiscriminator)
            .ToDictionary(static member => member.WireName, StringComparer.Ordinal);
        List<DiscriminatorTagModel> tags = [];
        foreach (string candidate in hierarchy.Ancestors(id).Prepend(id))
        {
            if (SchemaHierarchy.OwnDiscriminator(hierarchy.SchemaOf(candidate)) is not { PropertyName: { } name } discriminator
                || !byName.TryGetValue(name, out MemberModel? member))
            {
                continue;
            }

            // For the discriminator of a more distant base, only its mapping gives the value.
            string? tag = discriminator == _discriminator
                ? DiscriminatorTags.Of(discriminator, id, hierarchy.SchemaOf(id))[0]
                : DiscriminatorTags.Mapped(discriminator, id).FirstOrDefault();
            if (tag is not null)
            {
                ConstantModel value = new(ScalarKind.String, tag, IsEnum: member.Type is NamedUse);
                if (closed(value, member.Type) is { } known)
                {
                    tags.Add(new DiscriminatorTagModel(member.Name, known));
                }

                byName.Remove(name);
            }
        }

        return tags.ToEquatableArray();
    }

    /// <summary>Reports an inherited member that the schema declares again in a way that C# cannot express.</summary>
    public InheritanceModel Redeclare(MemberSet set, InheritanceModel inheritance, JsonPointer at)
    {
        string parent = hierarchy.BaseOf(id)!;
        MemberSet known = MemberSet.Of(new(hierarchy.SchemaOf(parent), JsonPointer.Root), static (_, _) => { });
        Dictionary<string, DeclaredMember> before = known.Members.ToDictionary(static member => member.WireName, StringComparer.Ordinal);
        Dictionary<string, DeclaredMember> now = set.Members.ToDictionary(static member => member.WireName, StringComparer.Ordinal);
        List<Located<IOpenApiSchema>> typed =
            [.. set.Undeclared.Where(static value => SchemaShape.KindOf(value.Element) != SchemaKind.Json)];
        if (typed is [var undeclared, ..] && !known.Undeclared.Any(value => value.Element == undeclared.Element))
        {
            context.Report(BindingDescriptors.InheritedMember, undeclared.At, "additionalProperties", id, "with another type", parent);
        }

        EquatableArray<MemberModel> members = inheritance.Inherited.Select(inherited =>
        {
            string name = inherited.WireName;
            if (!now.TryGetValue(name, out DeclaredMember? member) || !before.TryGetValue(name, out DeclaredMember? old))
            {
                return inherited;
            }

            (IOpenApiSchema schema, IOpenApiSchema inBase) = (member.Schema.Element, old.Schema.Element);
            bool isOther = !ReferenceEquals(schema, inBase) && !Redeclaration.ChangesNothing(inBase, schema, hierarchy);
            bool isRequired = set.Required.Contains(name) && !known.Required.Contains(name) && !inherited.IsDiscriminator;
            if (isOther || isRequired)
            {
                JsonPointer place = isOther ? member.Schema.At : at;
                context.Report(BindingDescriptors.InheritedMember, place, name, id, isOther ? "with another type" : "as required", parent);
            }

            return inherited.IsSecret || !SecretSchema.IsSecret(schema) ? inherited : inherited with { IsSecret = true };
        }).ToEquatableArray();
        return inheritance with { Inherited = members, HidesInherited = !members.Equals(inheritance.Inherited) };
    }

    private EquatableArray<string> TagsOf(string derived) =>
        DiscriminatorTags.Of(_discriminator!, derived, hierarchy.SchemaOf(derived)).ToEquatableArray();

    private static bool IsText(MemberModel member) =>
        member.Type is ScalarUse { Kind: ScalarKind.String } or NamedUse { IsEnum: true, Underlying: ScalarKind.String };
}
