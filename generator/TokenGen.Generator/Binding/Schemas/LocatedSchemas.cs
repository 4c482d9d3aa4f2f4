using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>Finds schemas together with their places.</summary>
internal static class LocatedSchemas
{
    /// <summary>The schema of a component.</summary>
    public static Located<IOpenApiSchema> OfComponent(string id, IOpenApiSchema schema) =>
        new(schema, JsonPointer.Root["components"]["schemas"][id]);

    /// <summary>The component that a reference leads to; any other schema unchanged. Null if the reference is broken.</summary>
    public static Located<IOpenApiSchema>? Target(this Located<IOpenApiSchema> schema) => schema.Element switch
    {
        OpenApiSchemaReference { RecursiveTarget: { } target, Reference.Id: { } id } => OfComponent(id, target),
        OpenApiSchemaReference => null,
        _ => schema,
    };

    /// <summary>The alternatives of a schema (<see cref="SchemaShape.Alternatives"/>).</summary>
    public static List<Located<IOpenApiSchema>> Alternatives(this Located<IOpenApiSchema> schema) =>
        [.. SchemaShape.Alternatives(schema.Element).Select(one => schema.Part(one.Schema, one.Keyword, one.Index))];

    /// <summary>The schema that a wrapper stands for (<see cref="SchemaKind.Wrapper"/>).</summary>
    public static Located<IOpenApiSchema> Wrapped(this Located<IOpenApiSchema> schema)
    {
        if (schema.Alternatives() is [var only])
        {
            return only;
        }

        int part = SolePart.Of(schema.Element);
        return schema.Part(schema.Element.AllOf![part], "allOf", part);
    }

    /// <summary>The schemas of members whose names are not declared: <c>patternProperties</c> and <c>additionalProperties</c>.</summary>
    public static List<Located<IOpenApiSchema>> Undeclared(this Located<IOpenApiSchema> schema)
    {
        List<Located<IOpenApiSchema>> values = [];
        IDictionary<string, IOpenApiSchema> patterns = schema.Element.PatternProperties ?? new Dictionary<string, IOpenApiSchema>();
        foreach (KeyValuePair<string, IOpenApiSchema> pattern in patterns)
        {
            values.Add(schema.Part(pattern.Value, "patternProperties", pattern.Key));
        }

        if (schema.Element.AdditionalProperties is { } undeclared)
        {
            values.Add(schema.Part(undeclared, "additionalProperties"));
        }

        return values;
    }
}
