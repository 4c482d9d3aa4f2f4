using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Binds a choice of several schemas. Alternatives with the same C# type are one case. A choice with a single type becomes that type.
/// </summary>
internal sealed class UnionBinder(BindingContext context, SchemaBinder schemas, TypeNaming naming)
{
    /// <summary>More cases are not usable for callers. FHIR, which lists its kinds of resources, has 150.</summary>
    private const int MaximumChoices = 1_000;

    private readonly UnionCases _cases = new(context, schemas);

    public BoundSchema Bind(Located<IOpenApiSchema> used, NameHint hint, string wireName)
    {
        if (OpenEnum(used.Element) is { Schema: var values, Keyword: var valuesKeyword, Index: var valuesIndex }
            && !(context.Settings.ClosedEnums && values is OpenApiSchemaReference))
        {
            Located<IOpenApiSchema> listed = used.Part(values, valuesKeyword, valuesIndex);
            return values is OpenApiSchemaReference
                ? schemas.Bind(listed, hint)
                : EnumBinder.BindInline(context, naming, schemas.Types, listed, hint, staysOpen: true);
        }

        string content = schemas.ContentOf(used);
        string key = naming.KeyOf(hint, used, content);
        if (hint.Component is null && schemas.Types.SharedUnion(key) is { } shared)
        {
            if (context.NameRecorder is not null && shared.Type is NamedUse { Name: var known })
            {
                schemas.Namer().NoteWithin(known, used, hint);
            }

            return shared;
        }

        NameHint place = naming.PlaceOf(hint, used.Element, content);
        Located<IOpenApiSchema> home = naming.HomeOf(hint, used, content);
        (IOpenApiSchema schema, JsonPointer at) = home;
        List<SchemaVariant> variants = SchemaVariant.Of(home);
        foreach (int further in variants.Count > 0 ? SchemaVariant.FurtherChoices(schema) : [])
        {
            context.Report(BindingDescriptors.FurtherChoice, at["allOf"][further], hint.Display);
        }

        List<Located<IOpenApiSchema>> choices = variants.Count > 0
            ? [.. variants.Select(static variant => variant.AddsMembers() ? variant.Whole : variant.Alternative)]
            : home.Alternatives();
        if (choices.Count > MaximumChoices)
        {
            context.Report(BindingDescriptors.SchemaAsJson, at, hint.Display, $"a choice of more than {MaximumChoices} schemas");
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        NameScope parts = new([]);
        List<Alternative> described = [.. choices.Select(choice => Describe(choice, place, parts))];
        IReadOnlyList<ExpectedType?> expected = AcceptedCases.Of(hint.Expected, described, naming);
        List<(Located<IOpenApiSchema> Schema, BoundSchema Bound)> alternatives =
            [.. described.Select((one, index) => (one.Schema, schemas.Bind(one.Schema, one.Hint with { Expected = expected[index] })))];
        bool isNullable = alternatives.Any(static alternative => alternative.Bound.IsNullable);
        List<TypeUse> types = [.. alternatives.Select(static alternative => alternative.Bound.Type).Distinct()];
        if (Single(types) is { } single)
        {
            return new BoundSchema(single, isNullable);
        }

        if (PlainChoice.Is(schema, hint)
            && PlainChoice.NameOf(types.Select(static type => (UnionCases.NameOf(type), type is ScalarUse))) is { } choice)
        {
            return new BoundSchema(BindPlain(choice, types, at, alternatives, hint.Expected), isNullable);
        }

        OpenApiDiscriminator? discriminator = variants.Count > 0 ? variants[0].Discriminator : schema.Discriminator;
        string name = naming.OfInline(hint, home, content);
        if (hint.Component is null)
        {
            schemas.Types.TakeInline(name, hint);
        }

        schemas.Types.Add(new UnionModel
        {
            Name = name,
            WireName = wireName,
            Documentation = schemas.Types.DocumentationOf(
                name, DocumentationText.Of(schema.Title == name ? null : schema.Title, schema.Description)),
            Deprecation = schema.Deprecated ? $"{wireName} is deprecated by the API." : null,
            Discriminator = discriminator?.PropertyName,
            Cases = _cases.Of(name, discriminator, alternatives),
        }, at);
        BoundSchema union = new(new NamedUse(name, IsEnum: false), isNullable);
        if (hint.Component is null)
        {
            schemas.Types.Share(key, union);
        }

        return union;
    }

    /// <summary>Binds a choice that shares its type with equal choices in other places.</summary>
    private NamedUse BindPlain(
        string choice,
        List<TypeUse> types,
        JsonPointer at,
        List<(Located<IOpenApiSchema> Schema, BoundSchema Bound)> alternatives,
        ExpectedType? expected)
    {
        // The same name can stand for other types: a list of pets, and a component with the name `PetList`.
        string key =
            $"choice {string.Join("|", types.Select(static type => type.ToString()).OrderBy(static type => type, StringComparer.Ordinal))}";
        string name = naming.OfChoice(choice, at, key, expected);
        if (schemas.Types.SharedUnion(key) is { Type: NamedUse shared })
        {
            return shared;
        }

        EquatableArray<UnionCaseModel> cases = _cases.Of(name, discriminator: null, alternatives);
        schemas.Types.Add(new UnionModel
        {
            Name = name,
            WireName = name,
            Documentation = DocumentationText.Of(null, string.Join(" or ", cases.Select(static unionCase => $"`{unionCase.Name}`")) + "."),
            Cases = cases,
        }, at);
        NamedUse union = new(name, IsEnum: false);
        schemas.Types.Share(key, new BoundSchema(union, IsNullable: false));
        return union;
    }

    private static Alternative Describe(Located<IOpenApiSchema> schema, NameHint place, NameScope parts)
    {
        IOpenApiSchema origin = SchemaVariant.Origin(schema.Element);
        string part = schema.Element is SchemaVariant && origin is OpenApiSchemaReference { Reference.Id: { } id } ? id : Describe(origin);
        return new Alternative(schema, place.Alternative(parts.Take(part), origin.Title));
    }

    /// <summary>Binds several bodies of one operation, as if the document had written them as alternatives.</summary>
    public TypeUse BindBodies(NameHint hint, List<(Located<IOpenApiSchema> Schema, BoundSchema Bound)> bodies)
    {
        List<TypeUse> types = [.. bodies.Select(static body => body.Bound.Type).Distinct()];
        if (Single(types) is { } single)
        {
            return single;
        }

        // Operations may refer to the same bodies. Then their responses have the same type.
        JsonPointer first = bodies[0].Schema.At;
        string name = naming.OfPlaces(hint, first, $"bodies {string.Join(" ", bodies.Select(static body => body.Schema.At.ToString()))}");
        if (schemas.Types.UnionOf(name) is not null)
        {
            return new NamedUse(name, IsEnum: false);
        }

        schemas.Types.Add(new UnionModel
        {
            Name = name,
            WireName = hint.Owner,
            Documentation = DocumentationText.Of(PlaceText.Of(hint, name), null),
            Cases = _cases.Of(name, discriminator: null, bodies),
        }, first);
        return new NamedUse(name, IsEnum: false);
    }

    /// <summary>
    /// The enum of a choice that is an open enum. It is a list of strings beside any string, or a component beside a list of only the empty
    /// string. Django REST Framework documents a choice that may be blank in the second way (<c>StatusEnum</c> or <c>BlankEnum</c>).
    /// </summary>
    public static (IOpenApiSchema Schema, string Keyword, int Index)? OpenEnum(IOpenApiSchema schema)
    {
        List<(IOpenApiSchema Schema, string Keyword, int Index)> alternatives = SchemaShape.Alternatives(schema);
        List<(IOpenApiSchema Schema, string Keyword, int Index)> enums =
            [.. alternatives.Where(
                static alternative => SchemaShape.EnumType(alternative.Schema) == JsonSchemaType.String && !IsBlank(alternative.Schema))];
        bool others = alternatives.Except(enums).All(alternative =>
            IsBlank(alternative.Schema)
                ? enums is [{ Schema: OpenApiSchemaReference }]
                : SchemaShape.KindOf(alternative.Schema) == SchemaKind.Scalar
                    && SchemaShape.TypeWithoutNull(alternative.Schema) == JsonSchemaType.String
                    && string.IsNullOrEmpty(alternative.Schema.Format));
        return enums.Count == 1 && alternatives.Count > 1 && others ? enums[0] : null;
    }

    /// <summary>Whether a schema lists the empty string and nothing else.</summary>
    public static bool IsBlank(IOpenApiSchema schema) =>
        SchemaShape.ListedValues(schema) is [JsonValue value] && VendorExtension.TextOf(value) is "";

    /// <summary>
    /// The type if the alternatives are not a choice: one type, any JSON, or a list of strings beside any string (an open enum).
    /// </summary>
    private static TypeUse? Single(List<TypeUse> types)
    {
        if (types.Count == 1)
        {
            return types[0];
        }

        if (types.Any(static type => type is JsonUse))
        {
            return JsonUse.Instance;
        }

        bool isOpenEnum = types.Count == 2
            && types.Any(static type => type is ScalarUse { Kind: ScalarKind.String })
            && types.Any(static type => type is NamedUse { IsEnum: true, IsClosed: false, Underlying: ScalarKind.String });
        return isOpenEnum ? types.First(static type => type is NamedUse) : null;
    }

    /// <summary>A word for an inline alternative: its title, the constant that marks it, or its kind.</summary>
    private static string Describe(IOpenApiSchema alternative)
    {
        if (!string.IsNullOrWhiteSpace(alternative.Title))
        {
            return alternative.Title!;
        }

        foreach (KeyValuePair<string, IOpenApiSchema> property in alternative.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            if (property.Value is { } member && ConstantSchema.TextOf(member) is { } constant)
            {
                return constant;
            }
        }

        return alternative.Required?.FirstOrDefault() is { } required && alternative.Properties?.ContainsKey(required) == true
            ? "with " + required
            : SchemaShape.TypeWithoutNull(alternative) is var type and not 0 ? type.ToString() : "option";
    }
}
