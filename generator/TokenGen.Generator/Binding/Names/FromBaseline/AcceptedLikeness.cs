using Microsoft.OpenApi;
using TokenGen.Generator.Baselines;
using TokenGen.Generator.Binding.Schemas;

namespace TokenGen.Generator.Binding.Names.FromBaseline;

/// <summary>Compares an inline schema with a type of the baseline: how many members, values or cases both have.</summary>
internal sealed class AcceptedLikeness(Located<IOpenApiSchema> schema)
{
    private readonly SchemaKind _kind = SchemaShape.KindOf(schema.Element);
    private HashSet<string>? _parts;
    private AcceptedLikeness? _inner;

    /// <summary>From 0 (nothing in common) to 1 (equal); null if the schema cannot have the type.</summary>
    public double? To(ExpectedType expected) => _kind switch
    {
        SchemaKind.Array => ToInner(expected.Item, schema.Element.Items, "items"),
        SchemaKind.Map => ToInner(expected.Value, schema.Element.AdditionalProperties, "additionalProperties"),
        SchemaKind.Record or SchemaKind.Enum or SchemaKind.Tuple
            or SchemaKind.Union when expected.Section is { } section && NameRecorder.IsOfKind(section, _kind) => Share(section),
        _ => null,
    };

    private double? ToInner(ExpectedType? expected, IOpenApiSchema? inner, string keyword) =>
        expected is null || inner is null or OpenApiSchemaReference
            ? null
            : (_inner ??= new AcceptedLikeness(schema.Part(inner, keyword))).To(expected);

    private double Share(Section section)
    {
        HashSet<string> parts = _parts ??= [.. PartsOf()];
        int common = section.Facts.Count(fact => parts.Contains(fact.Key));
        int all = section.Facts.Count + parts.Count - common;
        return all == 0 ? 1 : (double)common / all;
    }

    /// <summary>The keys of the facts that the schema's type has.</summary>
    private IEnumerable<string> PartsOf() => _kind switch
    {
        SchemaKind.Record =>
            MemberSet.Of(schema, static (_, _) => { }).Members.Select(static member => $"member {Token.Encode(member.WireName)}"),
        SchemaKind.Enum => ValuesOf(schema.Element),
        SchemaKind.Union when UnionBinder.OpenEnum(schema.Element) is { Schema: var values } => ValuesOf(values),
        SchemaKind.Union => schema.Alternatives()
            .Select(static one => one.Element)
            .OfType<OpenApiSchemaReference>()
            .Select(static one => $"case {one.Reference.Id}"),
        _ => [],
    };

    private static IEnumerable<string> ValuesOf(IOpenApiSchema values) =>
        SchemaShape.ListedValues(values).Select(static value => $"value {Token.Encode(value.ToString())}");
}
