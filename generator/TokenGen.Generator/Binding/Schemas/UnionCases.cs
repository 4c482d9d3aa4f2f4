using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Describes the cases of a union: one for each C# type, with its name and the facts that distinguish it from the others.
/// </summary>
internal sealed class UnionCases(BindingContext context, SchemaBinder schemas)
{
    /// <summary>The cases of a union, in the order of the document.</summary>
    public EquatableArray<UnionCaseModel> Of(
        string union, OpenApiDiscriminator? discriminator, List<(Located<IOpenApiSchema> Schema, BoundSchema Bound)> alternatives)
    {
        NameScope scope = new(ReservedNames.InUnion);
        Dictionary<TypeUse, UnionCaseModel> cases = [];
        Dictionary<TypeUse, string> pinned = [];
        foreach (TypeUse type in alternatives.Select(static alternative => alternative.Bound.Type).Distinct())
        {
            if (context.Names.OfCase(union, NameOf(type)) is null && context.BaselineNames?.OfCase(union, type) is { } name
                && !scope.IsTaken(name))
            {
                pinned.Add(type, scope.Take(name));
            }
        }

        List<TypeUse> order = [];
        foreach ((Located<IOpenApiSchema> alternative, BoundSchema bound) in alternatives)
        {
            IOpenApiSchema origin = SchemaVariant.Origin(alternative.Element);
            UnionCaseModel described = DescribeCase(alternative, bound.Type, Tags(discriminator, origin)) with
            {
                IsDefault = DiscriminatorTags.IsDefault(discriminator, (origin as OpenApiSchemaReference)?.Reference.Id),
            };
            if (cases.TryGetValue(bound.Type, out UnionCaseModel? known))
            {
                // Two alternatives have the same type, so the case accepts the values of both.
                cases[bound.Type] = known with
                {
                    Tags = known.Tags.Concat(described.Tags).Distinct(StringComparer.Ordinal).ToEquatableArray(),
                    Constants = [],
                    Limits = known.Limits == described.Limits ? known.Limits : null,
                    IsDefault = known.IsDefault || described.IsDefault,
                };
            }
            else
            {
                string name = NameOf(bound.Type);

                // A member cannot have the name of its type, and each case has a method TryGet.
                cases.Add(bound.Type, described with
                {
                    Name = pinned.TryGetValue(bound.Type, out string? accepted) ? accepted
                        : union == "TryGet" + name ? scope.Take(name + "Case")
                        : scope.Take(name, name + "Case"),
                });
                order.Add(bound.Type);
            }
        }

        return Renamed(union, [.. order.Select(type => cases[type])], alternatives[0].Schema.At).ToEquatableArray();
    }

    /// <summary>The cases, with the names that the project sets in place of the generated ones.</summary>
    private IEnumerable<UnionCaseModel> Renamed(string union, List<UnionCaseModel> cases, JsonPointer at)
    {
        string?[] given = [.. cases.Select(unionCase => context.Names.OfCase(union, unionCase.Name))];
        NameScope scope = new(
            [.. ReservedNames.InUnion, .. cases.Where((_, place) => given[place] is null).Select(static unionCase => unionCase.Name)]);
        if (union.StartsWith("TryGet", StringComparison.Ordinal))
        {
            // A member cannot have the name of its type, and each case has a method TryGet.
            scope.Take(union.Substring("TryGet".Length));
        }

        return cases.Select((unionCase, place) => given[place] is { } name
            ? unionCase with { Name = context.TakeName(scope, unionCase.Name, name, at, unionCase.Name, unionCase.Name + "Case") }
            : unionCase);
    }

    private UnionCaseModel DescribeCase(Located<IOpenApiSchema> alternative, TypeUse type, EquatableArray<string> tags)
    {
        LimitsModel? limits = schemas.Limits.Of(alternative.With(SchemaVariant.Origin(alternative.Element)), type);
        UnionCaseModel described = new() { Name = "", Type = type, Tags = tags, Limits = limits };
        if (!IsObject(type))
        {
            return described;
        }

        MemberSet members = MemberSet.Of(alternative, static (_, _) => { });
        IEnumerable<string> constants = members.Members.SelectMany(Constants).Concat(OnlyTag(alternative.Element, members));
        return described with { Constants = constants.ToEquatableArray() };
    }

    /// <summary>The discriminator value of a derived type, as if its schema had a constant for it.</summary>
    private IEnumerable<string> OnlyTag(IOpenApiSchema alternative, MemberSet members)
    {
        if (SchemaVariant.Origin(alternative) is not OpenApiSchemaReference { Reference.Id: { } id }
            || schemas.Hierarchy.IsBase(id)
            || schemas.Hierarchy.DiscriminatorOf(id) is not { PropertyName: { } name } discriminator
            || members.Members.Any(member => member.WireName == name && Constants(member).Any()))
        {
            return [];
        }

        return DiscriminatorTags.Of(discriminator, id, schemas.Hierarchy.SchemaOf(id)) is [var only] ? [name, only] : [];
    }

    /// <summary>The name and the value of a member that allows a single value.</summary>
    public static IEnumerable<string> Constants(DeclaredMember member)
    {
        return ConstantSchema.TextOf(member.Schema.Element) is { } value ? [member.WireName, value] : [];
    }

    /// <summary>The discriminator values of an alternative: from the mapping or, without one, the name of the schema.</summary>
    private EquatableArray<string> Tags(OpenApiDiscriminator? discriminator, IOpenApiSchema alternative)
    {
        if (discriminator?.PropertyName is not { } name || alternative is not OpenApiSchemaReference { Reference.Id: { } id } reference)
        {
            return [];
        }

        // The values of all derived types select the base, too, including those of its own mapping.
        IEnumerable<string> tags = DiscriminatorTags.Of(discriminator, id, reference.Target);
        if (schemas.Hierarchy.DiscriminatorOf(id) is { } inner && inner.PropertyName == name)
        {
            tags = schemas.Hierarchy.Descendants(id).Prepend(id).Aggregate(tags, (all, derived) => all
                .Concat(DiscriminatorTags.Mapped(discriminator, derived))
                .Concat(DiscriminatorTags.Of(inner, derived, schemas.Hierarchy.SchemaOf(derived))));
        }

        return tags.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Whether the case is an object with declared members. For other kinds, their codecs distinguish the cases.</summary>
    private bool IsObject(TypeUse type) =>
        type is NamedUse { IsEnum: false, IsTuple: false } named && schemas.Types.UnionOf(named.Name) is null;

    /// <summary>The name of a case with that type.</summary>
    public static string NameOf(TypeUse type) => type switch
    {
        NamedUse named => SharedTypes.ShortName(named.Name),
        ArrayUse array => NameOf(array.Item) + "List",
        MapUse map => NameOf(map.Value) + "Map",
        ScalarUse scalar => scalar.Kind.ToString(),
        ConvertedUse converted => converted.Kind.ToString(),
        OwnUse own => own.ShortName,
        _ => "Json",
    };
}
