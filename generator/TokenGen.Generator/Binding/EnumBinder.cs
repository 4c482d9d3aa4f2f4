using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds a schema that lists its values. The extensions <c>x-enum-varnames</c> and <c>x-enumNames</c> name them.</summary>
internal static class EnumBinder
{
    /// <param name="context">The document.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="name">The name of its type.</param>
    /// <param name="staysOpen">Whether the document itself allows values that it does not list.</param>
    public static EnumModel Bind(BindingContext context, IOpenApiSchema schema, JsonPointer at, string name, bool staysOpen)
    {
        ScalarKind underlying = UnderlyingOf(context, schema);
        List<string>? names = Texts(schema, "x-enum-varnames") ?? Texts(schema, "x-enumNames");
        List<string>? descriptions = Texts(schema, "x-enum-descriptions");
        NameScope scope = new([.. ReservedNames.InEnum, name]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        List<EnumValueModel> values = [];
        for (int i = 0; i < schema.Enum!.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (SchemaShape.IsNullLiteral(schema.Enum[i]) || WireText(schema.Enum[i], underlying) is not { } wire || !seen.Add(wire))
            {
                continue;
            }

            string preferred = i < names?.Count ? names[i] : wire;
            string member = Identifier.Pascal(preferred, wire.Length == 0 ? "Empty" : "Value");
            string? description = i < descriptions?.Count ? descriptions[i] : null;
            string taken = scope.Take(member, member + "Value");
            if (taken != member && first.TryGetValue(member, out int other))
            {
                context.ReportClash(wire, member, taken, at["enum"][i], at["enum"][other]);
            }
            else if (taken == member)
            {
                first.Add(member, i);
            }

            values.Add(new EnumValueModel(wire, taken, DocumentationText.Of(description, null)));
        }

        VendorExtension.Of(context, schema.Extensions, at, "name");
        return new EnumModel
        {
            Name = name,
            WireName = name,
            Documentation = DocumentationText.Of(schema.Title, schema.Description),
            Deprecation = schema.Deprecated ? $"{name} is deprecated by the API." : null,
            Underlying = underlying,
            IsClosed = IsClosed(context, underlying, staysOpen),
            Values = values.ToEquatableArray(),
        };
    }

    /// <summary>How a schema's values appear where it is used.</summary>
    public static NamedUse Use(BindingContext context, IOpenApiSchema schema, string name, bool staysOpen)
    {
        ScalarKind underlying = UnderlyingOf(context, schema);
        return new NamedUse(name, IsEnum: true) { Underlying = underlying, IsClosed = IsClosed(context, underlying, staysOpen) };
    }

    private static ScalarKind UnderlyingOf(BindingContext context, IOpenApiSchema schema) => SchemaShape.EnumType(schema) switch
    {
        JsonSchemaType.String => ScalarKind.String,
        JsonSchemaType.Integer => ScalarKind.Int64,
        _ when ScalarFormats.Of(JsonSchemaType.Number, schema.Format, context.Framework).Kind == ScalarKind.Decimal => ScalarKind.Decimal,
        _ => ScalarKind.Double,
    };

    /// <summary>A C# enum has no fractions, so numbers that may have some stay open.</summary>
    private static bool IsClosed(BindingContext context, ScalarKind underlying, bool staysOpen) =>
        context.Settings.ClosedEnums && !staysOpen && underlying is ScalarKind.String or ScalarKind.Int64;

    /// <summary>The value as it is named: a string's text, or a number as both JSON and C# write it; null where it does not fit its type.</summary>
    private static string? WireText(JsonNode value, ScalarKind underlying) => underlying switch
    {
        ScalarKind.String => VendorExtension.TextOf(value),
        _ => NumberLiteral.Of(underlying, value.ToJsonString()),
    };

    /// <summary>Two schemas with the same key list the same values in the same order.</summary>
    public static string ValuesKey(IOpenApiSchema schema) =>
        string.Join("\0", schema.Enum!.Select(static value => value?.ToJsonString() ?? "null"));

    private static List<string>? Texts(IOpenApiSchema schema, string extension)
    {
        if (schema.Extensions is null || !schema.Extensions.TryGetValue(extension, out IOpenApiExtension? value)
            || value is not JsonNodeExtension { Node: JsonArray array })
        {
            return null;
        }

        return [.. array.Select(static node => VendorExtension.TextOf(node) ?? "")];
    }
}
