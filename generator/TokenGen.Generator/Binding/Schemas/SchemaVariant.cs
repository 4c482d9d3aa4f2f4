using Microsoft.OpenApi;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// One alternative of a schema that also has members outside its alternatives: beside <c>oneOf</c> or <c>anyOf</c>, or in another part of
/// <c>allOf</c>. A value has the members of both, so a variant is a schema with both.
/// </summary>
internal sealed class SchemaVariant : OpenApiSchema
{
    private readonly List<Located<IOpenApiSchema>> _parts;

    private SchemaVariant(Located<IOpenApiSchema> alternative, IEnumerable<Located<IOpenApiSchema>> shared)
    {
        Alternative = alternative;
        _parts = [.. shared, alternative];
        AllOf = [.. _parts.Select(static part => part.Element)];
    }

    /// <summary>The alternative alone.</summary>
    public Located<IOpenApiSchema> Alternative { get; }

    /// <summary>The variant, at the place of its alternative.</summary>
    public Located<IOpenApiSchema> Whole => Alternative.With<IOpenApiSchema>(this);

    /// <summary>The alternative of a variant; any other schema unchanged.</summary>
    public static IOpenApiSchema Origin(IOpenApiSchema schema) => (schema as SchemaVariant)?.Alternative.Element ?? schema;

    /// <summary>A part of <c>allOf</c>. The parts of a variant come from other places.</summary>
    public static Located<IOpenApiSchema> PartOf(Located<IOpenApiSchema> schema, int index) =>
        schema.Element is SchemaVariant variant ? variant._parts[index] : schema.Part(schema.Element.AllOf![index], "allOf", index);

    /// <summary>Whether the schema has members outside its alternatives, and the alternatives add members.</summary>
    public static bool HasAny(IOpenApiSchema schema) => Holder(new(schema, JsonPointer.Root)) is not null;

    /// <summary>The variants of a schema; empty if it has no members outside its alternatives.</summary>
    public static List<SchemaVariant> Of(Located<IOpenApiSchema> schema)
    {
        if (Holder(schema) is not (var holder, var part))
        {
            return [];
        }

        List<Located<IOpenApiSchema>> shared = [];
        for (int index = 0; index < (schema.Element.AllOf?.Count ?? 0); index++)
        {
            if (index != part)
            {
                shared.Add(PartOf(schema, index));
            }
        }

        if (!ReferenceEquals(holder.Element, schema.Element))
        {
            shared.Add(holder.With<IOpenApiSchema>(OwnOf(holder.Element, withParts: true)));
        }

        shared.Add(schema.With<IOpenApiSchema>(OwnOf(schema.Element, withParts: false)));
        return
        [
            .. holder.Alternatives().Select(alternative => new SchemaVariant(alternative, shared)
            {
                Discriminator = schema.Element.Discriminator ?? holder.Element.Discriminator,
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
        if (!IsObject(Target(Alternative.Element)))
        {
            return false;
        }

        HashSet<string> own = Names(Alternative.Element);
        return Names(this).Any(name => !own.Contains(name));
    }

    private static HashSet<string> Names(IOpenApiSchema schema)
    {
        MemberSet set = MemberSet.Of(new(schema, JsonPointer.Root), static (_, _) => { });
        return new HashSet<string>(set.Members.Select(static member => member.WireName), StringComparer.Ordinal);
    }

    /// <summary>The schema that has the alternatives: this schema, or a part of its <c>allOf</c>.</summary>
    private static (Located<IOpenApiSchema> Schema, int Part)? Holder(Located<IOpenApiSchema> schema)
    {
        IOpenApiSchema element = schema.Element;
        if (element is SchemaVariant or OpenApiSchemaReference)
        {
            return null;
        }

        if (HasChoice(element))
        {
            return element.Properties is { Count: > 0 } || element.AllOf is { Count: > 0 } ? (schema, -1) : null;
        }

        for (int index = 0; element.AllOf is { Count: > 1 } parts && index < parts.Count; index++)
        {
            if (IsChoiceFor(element, parts[index]) && PartOf(schema, index).Target() is { } holder)
            {
                return (holder, index);
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
            && (target.Properties is { Count: > 0 }
                || SchemaShape.Alternatives(target).Any(alternative => ReferenceEquals(Target(alternative.Schema), schema)));
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
