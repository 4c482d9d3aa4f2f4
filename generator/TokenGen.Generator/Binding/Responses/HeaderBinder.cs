using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Binding.Responses;

/// <summary>Binds the declared headers of responses: one method for each name and type.</summary>
internal sealed class HeaderBinder(BindingContext context, SchemaBinder schemas, string className)
{
    // The first declaration of a name in the whole document gets the simple method name, even if the filters leave it out.
    private readonly Dictionary<string, string> _first = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private readonly List<HeaderModel> _headers = [];
    private readonly NameScope _names = new([.. ReservedNames.InStaticClass, className]);

    public EquatableArray<HeaderModel> Bind(IEnumerable<OperationSite> all, IEnumerable<OperationSite> kept)
    {
        foreach ((string name, Located<IOpenApiHeader> header) in Declared(all))
        {
            if (!_first.ContainsKey(name))
            {
                _first.Add(name, HeaderLikeness.KeyOf(header.Element, context.Framework));
            }
        }

        foreach ((string name, Located<IOpenApiHeader> header) in Declared(kept))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (!KeySyntax.IsToken(name))
            {
                context.Report(BindingDescriptors.InvalidHeaderName, header.At, name, "it is left out", "header");
                continue;
            }

            string key = HeaderLikeness.KeyOf(header.Element, context.Framework);
            if (_seen.Add($"{name.ToLowerInvariant()}: {key}"))
            {
                Add(name, header, isFirst: key == _first[name]);
            }
        }

        return _headers.ToEquatableArray();
    }

    private static IEnumerable<(string Name, Located<IOpenApiHeader> Header)> Declared(IEnumerable<OperationSite> operations) =>
        from site in operations
        from response in site.Operation.Responses ?? []
        from header in response.Value.Headers ?? new Dictionary<string, IOpenApiHeader>()

            // "If a response header is defined with the name Content-Type, it SHALL be ignored" (OpenAPI, Response Object).
        where !header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)
        let at = site.At["responses"][response.Key]["headers"][header.Key]
        select (header.Key, new Located<IOpenApiHeader>(header.Value, at));

    private void Add(string name, Located<IOpenApiHeader> declaration, bool isFirst)
    {
        (IOpenApiHeader header, JsonPointer used) = declaration;
        JsonPointer at = header is OpenApiHeaderReference { Reference.Id: { } id } ? JsonPointer.Root["components"]["headers"][id] : used;
        KeyValuePair<string, IOpenApiMediaType>? content = header.Content is { Count: > 0 } ? header.Content.First() : null;
        Located<IOpenApiSchema?> located = content is { } declared
            ? new(declared.Value.Schema, at["content"][declared.Key]["schema"])
            : new(header.Schema, at["schema"]);
        IOpenApiSchema? schema = located.Element;
        bool isJson = content is { } body && MediaTypes.KindOf(body.Key, body.Value) == BodyKind.Json;

        // This only checks the keys: none has an effect here. Response headers appear in no text, and the client does not remember their
        // values.
        VendorExtension.Of(context, header.Extensions, at);
        if (schema is not (null or OpenApiSchemaReference) && VendorExtension.NodeOf(schema.Extensions, "secret") is not null)
        {
            VendorExtension.Of(context, schema.Extensions, located.At, "name");
        }

        (TypeUse type, HeaderForm form) = name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)
            ? (new ArrayUse(new ScalarUse(ScalarKind.String), IsItemNullable: false), HeaderForm.Values)
            : content is null ? BindSimple(located, name)
            : isJson ? (schemas.BindOptional(located, Hint(name)).Type, HeaderForm.Json)
            : (new ScalarUse(ScalarKind.String), HeaderForm.Text);
        string method = "Get" + Identifier.Pascal(name, "Header").TrimStart('_');
        _headers.Add(new HeaderModel
        {
            WireName = name,
            Name = isFirst ? _names.Take(method, $"{method}As{NameOf(type)}") : _names.Take($"{method}As{NameOf(type)}"),
            Type = type,
            Form = form,
            Documentation = DocumentationText.Of(header.Description ?? SchemaText.DescriptionOf(schema), null),
            Deprecation = header.Deprecated ? $"{name} is deprecated by the API." : null,
        });
    }

    /// <summary>A value or a list of values in the style <c>simple</c>. Anything else, such as an object, stays text.</summary>
    private (TypeUse Type, HeaderForm Form) BindSimple(Located<IOpenApiSchema?> schema, string name)
    {
        IOpenApiSchema? target = schema.Element is OpenApiSchemaReference reference ? reference.Target : schema.Element;
        SchemaKind kind = target is null ? SchemaKind.Json : SchemaShape.KindOf(target);
        if (kind is SchemaKind.Scalar or SchemaKind.Enum or SchemaKind.Array or SchemaKind.Wrapper)
        {
            TypeUse type = schemas.BindOptional(schema, Hint(name)).Type;
            if (IsText(type) is { } isText)
            {
                return (type, isText ? HeaderForm.Text : HeaderForm.Json);
            }

            if (type is ArrayUse { Item: var item } && IsText(item) is { } isListOfText)
            {
                return (new ArrayUse(item, IsItemNullable: false), isListOfText ? HeaderForm.TextList : HeaderForm.JsonList);
            }
        }

        return (new ScalarUse(ScalarKind.String), HeaderForm.Text);
    }

    /// <summary>Whether JSON writes a value as a string; null if it is not a single value.</summary>
    private bool? IsText(TypeUse type) => type switch
    {
        ScalarUse
        {
            Kind: ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single
            or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.BigInteger
        } => false,
        ScalarUse => true,
        ConvertedUse { Form: var form } => form == JsonForm.Text,
        OwnUse { Form: JsonForm.Text } => true,
        OwnUse { Form: JsonForm.Integer or JsonForm.Number or JsonForm.Boolean } => false,
        NamedUse { IsEnum: true } values => schemas.Types.EnumOf(values.Name).Underlying is ScalarKind.String or ScalarKind.Guid,
        _ => null,
    };

    private static NameHint Hint(string name) => new(Identifier.Pascal(name, "Header"), "header") { Word = name };

    private static string NameOf(TypeUse type) => type switch
    {
        ScalarUse scalar => scalar.Kind.ToString(),
        ConvertedUse converted => converted.Kind.ToString(),
        OwnUse own => own.ShortName,
        NamedUse named => named.Name,
        ArrayUse array => NameOf(array.Item) + "List",
        MapUse map => NameOf(map.Value) + "Map",
        _ => "Json",
    };
}
