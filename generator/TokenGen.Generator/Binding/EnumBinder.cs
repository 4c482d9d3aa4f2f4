using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds a schema that lists its values. The extensions <c>x-enum-varnames</c> and <c>x-enumNames</c> name them.</summary>
internal static class EnumBinder
{
    public static EnumModel Bind(BindingContext context, IOpenApiSchema schema, JsonPointer at, string name)
    {
        bool isText = SchemaShape.EnumType(schema) == JsonSchemaType.String;
        List<string>? names = Texts(schema, "x-enum-varnames") ?? Texts(schema, "x-enumNames");
        List<string>? descriptions = Texts(schema, "x-enum-descriptions");
        NameScope scope = new([.. ReservedNames.InEnum, name]);
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumValueModel> values = [];
        for (int i = 0; i < schema.Enum!.Count; i++)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (schema.Enum[i] is not { } node || SchemaShape.IsNullLiteral(node) || VendorExtension.TextOf(node) is not { } wire || !seen.Add(wire))
            {
                continue;
            }

            string preferred = i < names?.Count ? names[i] : wire;
            string member = Identifier.Pascal(preferred, wire.Length == 0 ? "Empty" : "Value");
            string? description = i < descriptions?.Count ? descriptions[i] : null;
            values.Add(new EnumValueModel(wire, scope.Take(member, member + "Value"), DocumentationText.Of(description, null)));
        }

        VendorExtension.Of(context, schema.Extensions, at, "name");
        return new EnumModel
        {
            Name = name,
            WireName = name,
            Documentation = DocumentationText.Of(schema.Title, schema.Description),
            Deprecation = schema.Deprecated ? $"The document calls {name} deprecated." : null,
            Underlying = isText ? ScalarKind.String : ScalarKind.Int64,
            Values = values.ToEquatableArray(),
        };
    }

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
