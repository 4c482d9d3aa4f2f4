using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Binding.Validation;

/// <summary>
/// Collects the limits of a value from its schema and from all schemas that <c>allOf</c> and references add, if they apply to its type.
/// </summary>
internal sealed class LimitBinder(BindingContext context)
{
    /// <summary>Deeper than real documents compose a value.</summary>
    private const int MaximumDepth = 16;

    // Schemas are used in many places. Each pattern is translated and reported once.
    private readonly Dictionary<string, (string? Expression, string Reason)> _expressions = new(StringComparer.Ordinal);
    private readonly HashSet<IOpenApiSchema> _reported = [];

    /// <summary>Returns the limits of a value, or null if it has none or <c>Validation</c> is not set.</summary>
    public LimitsModel? Of(Located<IOpenApiSchema> schema, TypeUse type) =>
        context.Settings.Validation ? NullIfEmpty(Of(PartsOf([schema]), type, 0)) : null;

    /// <summary>The limits of an object as a whole, and of the members that it does not declare.</summary>
    public LimitsModel? OfObject(Located<IOpenApiSchema> schema, TypeUse? undeclared) =>

        // Each member has its own check for whether it is required.
        context.Settings.Validation
            ? NullIfEmpty(OfMap(PartsOf([schema]), undeclared ?? JsonUse.Instance, 0) with { Required = [] })
            : null;

    private static LimitsModel? NullIfEmpty(LimitsModel limits) => limits.IsEmpty ? null : limits;

    private LimitsModel Of(List<Located<IOpenApiSchema>> parts, TypeUse type, int depth) => type switch
    {
        ScalarUse { Kind: ScalarKind.String } => OfText(new LimitsModel(), parts),
        ScalarUse { IsNumber: true } => OfNumber(new LimitsModel(), parts),
        ArrayUse array => OfList(new LimitsModel(), parts, array.Item, depth),
        MapUse map => OfMap(parts, map.Value, depth),
        JsonUse => OfNumber(OfText(OfList(OfMap(parts, type, depth), parts, type, depth), parts), parts),
        _ => new LimitsModel(),
    };

    private LimitsModel OfText(LimitsModel limits, List<Located<IOpenApiSchema>> parts)
    {
        limits =
            limits with { MinLength = Most(parts, static part => part.MinLength), MaxLength = Least(parts, static part => part.MaxLength) };
        HashSet<string> known = new(StringComparer.Ordinal);
        foreach (Located<IOpenApiSchema> part in parts)
        {
            if (part.Element.Pattern is { Length: > 0 } pattern && known.Add(pattern) && Translate(part, pattern) is { } expression)
            {
                limits = limits.Pattern is null
                    ? limits with { Pattern = pattern, Expression = expression }
                    : limits with { Also = new LimitsModel { Pattern = pattern, Expression = expression, Also = limits.Also } };
            }
        }

        return limits;
    }

    private string? Translate(Located<IOpenApiSchema> part, string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out (string? Expression, string Reason) known))
        {
            known = (EcmaPattern.Translate(pattern, out string reason), reason);
            _expressions.Add(pattern, known);
        }

        if (known.Expression is null && _reported.Add(part.Element))
        {
            context.Report(BindingDescriptors.UncheckedPattern, part.At["pattern"], DocumentText.ForMessage(pattern), DocumentText.ForMessage(known.Reason));
        }

        return known.Expression;
    }

    private static LimitsModel OfNumber(LimitsModel limits, List<Located<IOpenApiSchema>> parts)
    {
        limits = limits with
        {
            Minimum = Bound(parts, static part => part.Minimum, takesLargest: true),
            Maximum = Bound(parts, static part => part.Maximum, takesLargest: false),
            ExclusiveMinimum = Bound(parts, static part => part.ExclusiveMinimum, takesLargest: true),
            ExclusiveMaximum = Bound(parts, static part => part.ExclusiveMaximum, takesLargest: false),
        };
        IEnumerable<decimal> steps = parts.Select(static part => part.Element.MultipleOf).OfType<decimal>();
        foreach (decimal step in steps.Where(static step => step > 0).Distinct())
        {
            string text = step.ToString(CultureInfo.InvariantCulture);
            limits = limits.MultipleOf is null
                ? limits with { MultipleOf = text }
                : limits with { Also = new LimitsModel { MultipleOf = text, Also = limits.Also } };
        }

        return limits;
    }

    private LimitsModel OfList(LimitsModel limits, List<Located<IOpenApiSchema>> parts, TypeUse item, int depth)
    {
        // The limits of items after a tuple apply only to these items, so they cannot be used for the whole list.
        bool isTuple = parts.Exists(static part => TupleSchema.IsTuple(part.Element));
        return limits with
        {
            MinItems = Most(parts, static part => part.MinItems),
            MaxItems = Least(parts, static part => part.MaxItems),
            UniqueItems = parts.Exists(static part => part.Element.UniqueItems == true),
            Items = limits.Items ?? (isTuple ? null : Within(parts, "items", static part => part.Items, item, depth)),
        };
    }

    private LimitsModel OfMap(List<Located<IOpenApiSchema>> parts, TypeUse value, int depth)
    {
        // Members that match a pattern are not limited by 'additionalProperties'.
        bool hasPatterns = value is JsonUse || parts.Exists(static part => part.Element.PatternProperties is { Count: > 0 });
        return new LimitsModel
        {
            MinProperties = Most(parts, static part => part.MinProperties),
            MaxProperties = Least(parts, static part => part.MaxProperties),
            Required = parts.SelectMany(static part => part.Element.Required ?? new HashSet<string>())
                .Distinct(StringComparer.Ordinal)
                .OrderBy(static name => name, StringComparer.Ordinal)
                .ToEquatableArray(),
            Items = hasPatterns ? null : Within(parts, "additionalProperties", static part => part.AdditionalProperties, value, depth),
        };
    }

    private LimitsModel? Within(
        List<Located<IOpenApiSchema>> parts, string keyword, Func<IOpenApiSchema, IOpenApiSchema?> inner, TypeUse type, int depth)
    {
        List<Located<IOpenApiSchema>> schemas = [];
        foreach (Located<IOpenApiSchema> part in parts)
        {
            if (inner(part.Element) is { } schema)
            {
                schemas.Add(part.Part(schema, keyword));
            }
        }

        return schemas.Count > 0 && depth < MaximumDepth ? NullIfEmpty(Of(PartsOf(schemas), type, depth + 1)) : null;
    }

    /// <summary>The schemas, the targets of their references, and the schemas that <c>allOf</c> or a single alternative add.</summary>
    private static List<Located<IOpenApiSchema>> PartsOf(List<Located<IOpenApiSchema>> schemas)
    {
        List<Located<IOpenApiSchema>> parts = [];
        HashSet<IOpenApiSchema> known = [];
        schemas.ForEach(schema => Add(schema, 0));
        return parts;

        void Add(Located<IOpenApiSchema> schema, int depth)
        {
            if (schema.Target() is not { } target || depth > MaximumDepth || !known.Add(target.Element))
            {
                return;
            }

            parts.Add(target);
            for (int index = 0; index < (target.Element.AllOf?.Count ?? 0); index++)
            {
                Add(SchemaVariant.PartOf(target, index), depth + 1);
            }

            if (SchemaShape.Alternatives(target.Element) is [(var only, var keyword, var place)] && keyword != "type")
            {
                Add(target.Part(only, keyword, place), depth + 1);
            }
        }
    }

    // Zero limits nothing. Microsoft.OpenApi keeps the negative numbers of a document.
    private static int? Most(List<Located<IOpenApiSchema>> parts, Func<IOpenApiSchema, int?> limit) =>
        parts.Select(part => limit(part.Element)).Where(static found => found is > 0).Max();

    private static int? Least(List<Located<IOpenApiSchema>> parts, Func<IOpenApiSchema, int?> limit) =>
        parts.Select(part => limit(part.Element)).Where(static found => found is >= 0).Min();

    /// <summary>The strictest number, as the document writes it.</summary>
    private static string? Bound(List<Located<IOpenApiSchema>> parts, Func<IOpenApiSchema, string?> limit, bool takesLargest)
    {
        (string? found, double bound) = (null, 0);
        foreach (string text in parts.Select(part => limit(part.Element)).OfType<string>())
        {
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
                && (found is null || (takesLargest ? value > bound : value < bound)))
            {
                (found, bound) = (text, value);
            }
        }

        return found;
    }
}
