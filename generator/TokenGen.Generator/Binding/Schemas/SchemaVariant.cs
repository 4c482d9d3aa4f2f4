using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// One alternative of a schema that also has members outside its alternatives: beside <c>oneOf</c> or <c>anyOf</c>, or in another part of
/// <c>allOf</c>. A value has the members of both, so a variant is a schema with both.
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

    /// <summary>The place of the alternative.</summary>
    public JsonPointer At { get; }

    /// <summary>The alternative of a variant; any other schema unchanged.</summary>
    public static IOpenApiSchema Origin(IOpenApiSchema schema) => (schema as SchemaVariant)?.Alternative ?? schema;

    /// <summary>The place of a part of <c>allOf</c>. The parts of a variant come from other places.</summary>
    public static JsonPointer PlaceOfPart(IOpenApiSchema schema, JsonPointer at, int index) =>
        schema is SchemaVariant variant ? variant._places[index] : at["allOf"][index];

    /// <summary>Whether the schema has members outside its alternatives, and the alternatives add members.</summary>
    public static bool HasAny(IOpenApiSchema schema) => Holder(schema, JsonPointer.Root) is not null;

    /// <summary>The variants of a schema; empty if it has no members outside its alternatives.</summary>
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

    /// <summary>The parts of <c>allOf</c> with a second choice. The variants do not have the alternatives of that choice.</summary>
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

    /// <summary>Whether the variant has members that the alternative does not have. The alternative must be an object.</summary>
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

    /// <summary>The schema that has the alternatives: this schema, or a part of its <c>allOf</c>.</summary>
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
    /// Whether a part of <c>allOf</c> gives the schema a choice. A base that lists its derived schemas does not: either the schema is one
    /// of them, or the schema only needs the members of the base.
    /// </summary>
    private static bool IsChoiceFor(IOpenApiSchema schema, IOpenApiSchema part)
    {
        IOpenApiSchema target = Target(part);
        bool isBase = part is OpenApiSchemaReference
            && (target.Properties is { Count: > 0 } || SchemaShape.Alternatives(target).Any(alternative => ReferenceEquals(Target(alternative.Schema), schema)));
        return !isBase && HasChoice(target);
    }

    /// <summary>Whether there are several alternatives, and they differ in more than the required members.</summary>
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

    /// <summary>The member keywords of the schema itself, without its alternatives.</summary>
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
