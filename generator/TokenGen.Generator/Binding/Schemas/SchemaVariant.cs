using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// One alternative of a schema that says more than its alternatives do: members stand beside <c>oneOf</c> or <c>anyOf</c>, or beside a part
/// of <c>allOf</c> that has them. A value has both, so a variant is a schema of both.
/// </summary>
internal sealed class SchemaVariant : OpenApiSchema
{
    private readonly List<JsonPointer> _places;

    private SchemaVariant(IOpenApiSchema alternative, JsonPointer at, IEnumerable<(IOpenApiSchema Schema, JsonPointer At)> shared)
    {
        List<(IOpenApiSchema Schema, JsonPointer At)> parts = [.. shared, (alternative, at)];
        Alternative = alternative;
        At = at;
        AllOf = [.. parts.Select(static part => part.Schema)];
        _places = [.. parts.Select(static part => part.At)];
    }

    /// <summary>The alternative alone.</summary>
    public IOpenApiSchema Alternative { get; }

    /// <summary>Where the alternative stands.</summary>
    public JsonPointer At { get; }

    /// <summary>The alternative alone, of a variant; any other schema as it is.</summary>
    public static IOpenApiSchema Origin(IOpenApiSchema schema) => (schema as SchemaVariant)?.Alternative ?? schema;

    /// <summary>Where a part of <c>allOf</c> stands, which of a variant is elsewhere.</summary>
    public static JsonPointer PlaceOfPart(IOpenApiSchema schema, JsonPointer at, int index) =>
        schema is SchemaVariant variant ? variant._places[index] : at["allOf"][index];

    /// <summary>Whether the schema has members beside alternatives that add some of their own.</summary>
    public static bool HasAny(IOpenApiSchema schema) => Holder(schema, JsonPointer.Root) is not null;

    /// <summary>The variants of a schema; empty for one that has no members beside its alternatives.</summary>
    public static List<SchemaVariant> Of(IOpenApiSchema schema, JsonPointer at)
    {
        if (Holder(schema, at) is not (var holder, var holderAt, var part))
        {
            return [];
        }

        List<(IOpenApiSchema Schema, JsonPointer At)> shared = [];
        for (int index = 0; index < (schema.AllOf?.Count ?? 0); index++)
        {
            if (index != part)
            {
                shared.Add((schema.AllOf![index], at["allOf"][index]));
            }
        }

        if (!ReferenceEquals(holder, schema))
        {
            shared.Add((OwnOf(holder, withParts: true), holderAt));
        }

        shared.Add((OwnOf(schema, withParts: false), at));
        return
        [
            .. SchemaShape.Alternatives(holder).Select(alternative =>
                new SchemaVariant(alternative.Schema, holderAt[alternative.Keyword][alternative.Index], shared)
                {
                    Discriminator = schema.Discriminator ?? holder.Discriminator,
                }),
        ];
    }

    /// <summary>The parts of <c>allOf</c> that leave a choice beside another one; no variant has what they choose from.</summary>
    public static IEnumerable<int> FurtherChoices(IOpenApiSchema schema)
    {
        bool hasOne = HasChoice(schema);
        for (int index = 0; index < (schema.AllOf?.Count ?? 0); index++)
        {
            if (IsChoiceFor(schema, schema.AllOf![index]))
            {
                if (hasOne)
                {
                    yield return index;
                }

                hasOne = true;
            }
        }
    }

    /// <summary>Whether the alternative alone has not all that a value of it has: it is an object, and others give it members.</summary>
    public bool AddsMembers()
    {
        if (!IsObject(Target(Alternative)))
        {
            return false;
        }

        HashSet<string> own = Names(Alternative);
        return Names(this).Any(name => !own.Contains(name));
    }

    private static HashSet<string> Names(IOpenApiSchema schema) =>
        new(MemberSet.Of(schema, JsonPointer.Root, static (_, _) => { }).Members.Select(static member => member.WireName), StringComparer.Ordinal);

    /// <summary>The schema with the alternatives: this one, or a part of its <c>allOf</c>.</summary>
    private static (IOpenApiSchema Schema, JsonPointer At, int Part)? Holder(IOpenApiSchema schema, JsonPointer at)
    {
        if (schema is SchemaVariant or OpenApiSchemaReference)
        {
            return null;
        }

        if (HasChoice(schema))
        {
            return schema.Properties is { Count: > 0 } || schema.AllOf is { Count: > 0 } ? (schema, at, -1) : null;
        }

        for (int index = 0; schema.AllOf is { Count: > 1 } parts && index < parts.Count; index++)
        {
            if (IsChoiceFor(schema, parts[index]))
            {
                return parts[index] is OpenApiSchemaReference { Reference.Id: { } id } reference
                    ? (reference.RecursiveTarget!, JsonPointer.Root["components"]["schemas"][id], index)
                    : (parts[index], at["allOf"][index], index);
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a part of a schema's <c>allOf</c> leaves it a choice. A base that lists what derives from it does not: the schema is one of
    /// its alternatives, or members of the base are all that is meant.
    /// </summary>
    private static bool IsChoiceFor(IOpenApiSchema schema, IOpenApiSchema part)
    {
        IOpenApiSchema target = Target(part);
        bool isBase = part is OpenApiSchemaReference
            && (target.Properties is { Count: > 0 } || SchemaShape.Alternatives(target).Any(alternative => ReferenceEquals(Target(alternative.Schema), schema)));
        return !isBase && HasChoice(target);
    }

    /// <summary>Whether there are several alternatives that say more than which members are required.</summary>
    private static bool HasChoice(IOpenApiSchema schema) =>
        (schema.OneOf is { Count: > 1 } || schema.AnyOf is { Count: > 1 })
        && SchemaShape.Alternatives(schema) is { Count: > 1 } alternatives
        && alternatives.Any(alternative => Adds(alternative.Schema, schema));

    private static bool Adds(IOpenApiSchema alternative, IOpenApiSchema schema) =>
        alternative is OpenApiSchemaReference
        || alternative.AllOf is { Count: > 0 } || alternative.OneOf is { Count: > 0 } || alternative.AnyOf is { Count: > 0 }
        || alternative.Properties?.Keys.Any(name => schema.Properties?.ContainsKey(name) != true) == true
        || !IsObject(alternative);

    private static bool IsObject(IOpenApiSchema schema) => SchemaShape.TypeWithoutNull(schema) is 0 or JsonSchemaType.Object
        && SchemaShape.KindOf(schema) is SchemaKind.Record or SchemaKind.Map or SchemaKind.Json or SchemaKind.Wrapper or SchemaKind.Union;

    private static IOpenApiSchema Target(IOpenApiSchema schema) => (schema as OpenApiSchemaReference)?.RecursiveTarget ?? schema;

    /// <summary>What a schema says of members by itself.</summary>
    private static OpenApiSchema OwnOf(IOpenApiSchema schema, bool withParts) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = schema.Properties?.ToDictionary(static member => member.Key, static member => member.Value),
        PatternProperties = schema.PatternProperties?.ToDictionary(static member => member.Key, static member => member.Value),
        AdditionalProperties = schema.AdditionalProperties,
        Required = schema.Required,
        AllOf = withParts && schema.AllOf is { } parts ? [.. parts] : null,
    };
}
