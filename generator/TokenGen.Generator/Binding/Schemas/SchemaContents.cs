using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Gives equal schemas, descriptions included, the same key. Each schema is read once, inner parts first. The outer schema then contains
/// each part as a number, so the length of a key depends only on the keywords of the schema itself.
/// </summary>
internal sealed class SchemaContents(BindingContext context)
{
    private static readonly Dictionary<string, JsonNode> s_noKeywords = [];

    private readonly Dictionary<IOpenApiSchema, (int Type, int Whole)> _known = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    // One builder for each schema on the stack: an outer schema is incomplete while its parts are read.
    private readonly Stack<StringBuilder> _spare = new();

    /// <summary>
    /// The key of the type that a schema describes. Keywords about the member with that type are not part of the key: whether it can be
    /// null, its default, <c>readOnly</c> and <c>writeOnly</c>.
    /// </summary>
    public string KeyOf(Located<IOpenApiSchema> schema) => Read(schema).Type.ToString(CultureInfo.InvariantCulture);

    private (int Type, int Whole) Read(Located<IOpenApiSchema> located)
    {
        IOpenApiSchema schema = located.Element;
        if (_known.TryGetValue(schema, out (int Type, int Whole) known))
        {
            return known;
        }

        StringBuilder text = _spare.Count > 0 ? _spare.Pop() : new StringBuilder();
        if (schema is OpenApiSchemaReference reference)
        {
            Add(text, "$ref", reference.Reference.Id);
            Add(text, "description", reference.Reference.Description);
            Add(text, "extensions", reference.Reference.Extensions);
        }
        else
        {
            AddWords(text, located);
            AddParts(text, located);
        }

        Add(text, "title", schema.Title);
        Add(text, "deprecated", schema.Deprecated);
        int type = NumberOf(text);

        // The keywords about the member make a second key on top of the key of the type. Most members have no such keywords.
        text.Clear();
        bool isMarked = schema is not OpenApiSchemaReference && schema.Extensions?.ContainsKey(NullMarks.Nullable) == true;
        Add(text, "null", isMarked || (schema.Type is { } types && (types & JsonSchemaType.Null) != 0));
        Add(text, "default", schema.Default?.ToJsonString());
        Add(text, "readOnly", schema.ReadOnly);
        Add(text, "writeOnly", schema.WriteOnly);
        int whole = type;
        if (text.Length > 0)
        {
            Add(text, "of", type.ToString(CultureInfo.InvariantCulture));
            whole = NumberOf(text);
        }

        text.Clear();
        _spare.Push(text);
        _known.Add(schema, (type, whole));
        return (type, whole);
    }

    /// <summary>Adds the keywords of a schema that contain no other schemas.</summary>
    private void AddWords(StringBuilder text, Located<IOpenApiSchema> located)
    {
        IOpenApiSchema schema = located.Element;
        Add(text, "description", schema.Description);
        Add(text, "type", schema.Type is null ? null : ((int)SchemaShape.TypeWithoutNull(schema)).ToString(CultureInfo.InvariantCulture));
        Add(text, "format", schema.Format);
        Add(text, "pattern", schema.Pattern);
        Add(text, "minimum", schema.Minimum ?? schema.ExclusiveMinimum);
        Add(text, "maximum", schema.Maximum ?? schema.ExclusiveMaximum);
        Add(text, "multipleOf", schema.MultipleOf?.ToString(CultureInfo.InvariantCulture));
        bool hasLengths = (schema.MinLength
            ?? schema.MaxLength ?? schema.MinItems ?? schema.MaxItems ?? schema.MinProperties ?? schema.MaxProperties) is not null;
        Add(text, "lengths", !hasLengths ? null : $"{schema.MinLength} {schema.MaxLength} {schema.MinItems} {schema.MaxItems} {schema.MinProperties} {schema.MaxProperties}");
        Add(text, "uniqueItems", schema.UniqueItems == true);
        Add(text, "additional", !schema.AdditionalPropertiesAllowed);
        Add(text, "const", schema.Const);
        if (schema.Const is not null)
        {
            // Microsoft.OpenApi keeps only the text of a constant, so the number 1 would look like the string "1".
            Add(text, "kind", context.Raw(located.At["const"])?.GetValueKind().ToString());
        }

        Add(text, "required", schema.Required is { } required ? string.Join(
            "\n", required.OrderBy(static name => name, StringComparer.Ordinal)) : null);
        Add(text, "extensions", schema.Extensions);
        foreach (JsonNode? value in schema.Enum ?? [])
        {
            Add(text, "enum", value?.ToJsonString() ?? "null");
        }

        foreach (KeyValuePair<string, JsonNode> keyword in schema.UnrecognizedKeywords ?? s_noKeywords)
        {
            Add(text, "keyword " + keyword.Key, keyword.Value?.ToJsonString() ?? "null");
        }

        if (schema.Discriminator is { } discriminator)
        {
            Add(text, "discriminator", discriminator.PropertyName ?? "");
            Add(text, "defaultMapping", discriminator.DefaultMapping?.Reference.Id);
            foreach (KeyValuePair<string, OpenApiSchemaReference> mapping in discriminator.Mapping
                ?? new Dictionary<string, OpenApiSchemaReference>())
            {
                Add(text, "mapping " + mapping.Key, mapping.Value?.Reference.Id ?? "");
            }
        }
    }

    /// <summary>Adds the schemas within a schema.</summary>
    private void AddParts(StringBuilder text, Located<IOpenApiSchema> located)
    {
        (IOpenApiSchema schema, JsonPointer at) = located;
        AddPart(text, schema.Items, "items", at);
        AddPart(text, schema.AdditionalProperties, "additionalProperties", at);
        AddPart(text, schema.Not, "not", at);
        for (int i = 0; i < (schema.AllOf?.Count ?? 0); i++)
        {
            AddItem(text, SchemaVariant.PartOf(located, i), "allOf");
        }

        AddAll(text, schema.OneOf, "oneOf", at);
        AddAll(text, schema.AnyOf, "anyOf", at);
        AddAll(text, schema.Properties, "properties", at);
        AddAll(text, schema.PatternProperties, "patternProperties", at);
        if (schema is IOpenApiSchemaMissingProperties more)
        {
            Add(text, "contentEncoding", more.ContentEncoding);
            Add(text, "contentMediaType", more.ContentMediaType);
            AddPart(text, more.ContentSchema, "contentSchema", at);
            AddPart(text, more.PropertyNames, "propertyNames", at);
        }
    }

    private void AddAll(StringBuilder text, IList<IOpenApiSchema>? parts, string keyword, JsonPointer at)
    {
        if (parts is not { Count: > 0 })
        {
            return;
        }

        // The order of alternatives does not matter.
        JsonPointer list = at[keyword];
        foreach (int whole in parts.Select((part, index) => Read(new(part, list[index])).Whole).OrderBy(static whole => whole))
        {
            Add(text, keyword, whole.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void AddAll(StringBuilder text, IDictionary<string, IOpenApiSchema>? parts, string keyword, JsonPointer at)
    {
        if (parts is not { Count: > 0 })
        {
            return;
        }

        JsonPointer map = at[keyword];
        // The order of members does not matter: sorting a document changes no types.
        foreach (KeyValuePair<string, IOpenApiSchema> part in parts.OrderBy(static part => part.Key, StringComparer.Ordinal))
        {
            AddItem(text, new(part.Value, map[part.Key]), keyword + " " + part.Key);
        }
    }

    private void AddPart(StringBuilder text, IOpenApiSchema? part, string keyword, JsonPointer at)
    {
        if (part is not null)
        {
            AddItem(text, new(part, at[keyword]), keyword);
        }
    }

    private void AddItem(StringBuilder text, Located<IOpenApiSchema> part, string name) =>
        Add(text, name, Read(part).Whole.ToString(CultureInfo.InvariantCulture));

    private static void Add(StringBuilder text, string name, IDictionary<string, IOpenApiExtension>? extensions)
    {
        if (extensions is not { Count: > 0 })
        {
            return;
        }

        foreach (KeyValuePair<string, IOpenApiExtension> extension in extensions.Where(
            static extension => extension.Key != NullMarks.Nullable))
        {
            Add(text, name + " " + extension.Key, (extension.Value as JsonNodeExtension)?.Node?.ToJsonString() ?? "null");
        }
    }

    private static void Add(StringBuilder text, string name, bool isSo) => Add(text, name, isSo ? "" : null);

    /// <summary>Adds a text with its length, so that one text cannot look like two.</summary>
    private static void Add(StringBuilder text, string name, string? value)
    {
        if (value is not null)
        {
            text.Append(name.Length).Append(' ').Append(name).Append(value.Length).Append(' ').Append(value);
        }
    }

    private int NumberOf(StringBuilder text)
    {
        string key = text.ToString();
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers.Add(key, number = _numbers.Count);
        }

        return number;
    }
}
