using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Describes the cases of a union: one for each C# type, with its name and what tells it from the others.</summary>
internal sealed class UnionCases(BindingContext context, SchemaBinder schemas)
{
    /// <summary>The cases of a union, in the order of the document.</summary>
    public EquatableArray<UnionCaseModel> Of(
        string union, OpenApiDiscriminator? discriminator, List<(IOpenApiSchema Schema, JsonPointer At, BoundSchema Bound)> alternatives)
    {
        NameScope scope = new(ReservedNames.InUnion);
        Dictionary<TypeUse, UnionCaseModel> cases = [];
        Dictionary<TypeUse, string> pinned = [];
        foreach (TypeUse type in alternatives.Select(static alternative => alternative.Bound.Type).Distinct())
        {
            if (context.Names.OfCase(union, NameOf(type)) is null && context.Pinned?.OfCase(union, type) is { } name && !scope.IsTaken(name))
            {
                pinned.Add(type, scope.Take(name));
            }
        }

        List<TypeUse> order = [];
        foreach ((IOpenApiSchema alternative, JsonPointer at, BoundSchema bound) in alternatives)
        {
            UnionCaseModel described = DescribeCase(alternative, at, bound.Type, Tags(discriminator, SchemaVariant.Origin(alternative))) with
            {
                IsDefault = DiscriminatorTags.IsDefault(discriminator, (SchemaVariant.Origin(alternative) as OpenApiSchemaReference)?.Reference.Id),
            };
            if (cases.TryGetValue(bound.Type, out UnionCaseModel? known))
            {
                // The same type twice: whatever either of them takes is the case.
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

                // A member cannot be called like its type, and each case has a method TryGet.
                cases.Add(bound.Type, described with
                {
                    Name = pinned.TryGetValue(bound.Type, out string? accepted) ? accepted : union == "TryGet" + name ? scope.Take(name + "Case") : scope.Take(name, name + "Case"),
                });
                order.Add(bound.Type);
            }
        }

        return Renamed(union, [.. order.Select(type => cases[type])], alternatives[0].At).ToEquatableArray();
    }

    /// <summary>The cases with the names that the project has given: each takes the place of the one that it would have.</summary>
    private IEnumerable<UnionCaseModel> Renamed(string union, List<UnionCaseModel> cases, JsonPointer at)
    {
        string?[] given = [.. cases.Select(unionCase => context.Names.OfCase(union, unionCase.Name))];
        NameScope scope = new([.. ReservedNames.InUnion, .. cases.Where((_, place) => given[place] is null).Select(static unionCase => unionCase.Name)]);
        if (union.StartsWith("TryGet", StringComparison.Ordinal))
        {
            // A member cannot be called like its type, and each case has a method TryGet.
            scope.Take(union.Substring("TryGet".Length));
        }

        return cases.Select((unionCase, place) => given[place] is { } name
            ? unionCase with { Name = context.TakeName(scope, unionCase.Name, name, at, unionCase.Name, unionCase.Name + "Case") }
            : unionCase);
    }

    private UnionCaseModel DescribeCase(IOpenApiSchema alternative, JsonPointer at, TypeUse type, EquatableArray<string> tags)
    {
        UnionCaseModel described = new() { Name = "", Type = type, Tags = tags, Limits = schemas.Limits.Of(SchemaVariant.Origin(alternative), at, type) };
        if (!IsObject(type))
        {
            return described;
        }

        MemberSet members = MemberSet.Of(alternative, at, static (_, _) => { });
        return described with { Constants = members.Members.SelectMany(Constants).Concat(OnlyTag(alternative, members)).ToEquatableArray() };
    }

    /// <summary>The tag of a derived type, as if its schema had said it in a constant.</summary>
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

    /// <summary>The member and its value, where it has a single one.</summary>
    public static IEnumerable<string> Constants(DeclaredMember member)
    {
        return ConstantSchema.TextOf(member.Schema) is { } value ? [member.WireName, value] : [];
    }

    /// <summary>The discriminator's values for an alternative: the mapping's or, without one, the schema's own name.</summary>
    private EquatableArray<string> Tags(OpenApiDiscriminator? discriminator, IOpenApiSchema alternative)
    {
        if (discriminator?.PropertyName is not { } name || alternative is not OpenApiSchemaReference { Reference.Id: { } id } reference)
        {
            return [];
        }

        // A base is meant by the tags of all that derive from it, by its own mapping too.
        IEnumerable<string> tags = DiscriminatorTags.Of(discriminator, id, reference.Target);
        if (schemas.Hierarchy.DiscriminatorOf(id) is { } inner && inner.PropertyName == name)
        {
            tags = schemas.Hierarchy.Descendants(id).Prepend(id).Aggregate(tags, (all, derived) => all
                .Concat(DiscriminatorTags.Mapped(discriminator, derived))
                .Concat(DiscriminatorTags.Of(inner, derived, schemas.Hierarchy.SchemaOf(derived))));
        }

        return tags.Distinct(StringComparer.Ordinal).ToEquatableArray();
    }

    /// <summary>Whether the case is an object with declared members. What else tells cases apart, their codecs know.</summary>
    private bool IsObject(TypeUse type) => type is NamedUse { IsEnum: false, IsTuple: false } named && schemas.Types.UnionOf(named.Name) is null;

    /// <summary>What a case of that type is called.</summary>
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
