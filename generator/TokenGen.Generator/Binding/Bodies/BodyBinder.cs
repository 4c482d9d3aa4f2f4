using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Binding.Bodies;

/// <summary>
/// Binds the request bodies of one operation. The main method sends the media type with the most specific description. Media types of
/// another kind have methods of their own (<c>AsForm</c>, <c>AsXml</c>). The parts of a <c>multipart</c> body become parameters.
/// </summary>
internal sealed class BodyBinder(BindingContext context, SchemaBinder schemas, OperationSite site)
{
    private readonly Dictionary<string, BoundSchema> _bound = new(StringComparer.Ordinal);

    /// <summary>All bodies, that of the main method first.</summary>
    public List<BoundBody> Bind(string name, IReadOnlyList<string> takenNames)
    {
        List<BoundBody> bodies = [];
        if (site.Operation.RequestBody is not { Content: { Count: > 0 } content } body)
        {
            return bodies;
        }

        foreach (BodyGroup group in BodyGroup.Of(content).Where(group => !IsNothing(body, group)))
        {
            NameScope scope = new([.. ReservedNames.InOperation, name, .. takenNames]);
            bodies.Add(BindGroup(body, group, name, bodies.Count == 0 ? null : group.Suffix, scope));
        }

        return bodies;
    }

    /// <summary>
    /// Whether the body is an empty form that a GET, HEAD or DELETE does not need. Some generators of documents add one to every operation.
    /// </summary>
    private bool IsNothing(IOpenApiRequestBody body, BodyGroup group) =>
        group.Kind == BodyKind.Form && !body.Required && site.HttpMethod is "GET" or "HEAD" or "DELETE"
        && group.Content.Schema is null or { Properties: null or { Count: 0 }, AdditionalProperties: null, PatternProperties: null or { Count: 0 }, AllOf: null or { Count: 0 }, OneOf: null or { Count: 0 }, AnyOf: null or { Count: 0 } }
        && group.Content.Schema is not OpenApiSchemaReference;

    private BoundBody BindGroup(IOpenApiRequestBody body, BodyGroup group, string name, string? suffix, NameScope scope)
    {
        JsonPointer place = body is OpenApiRequestBodyReference { Reference.Id: { } id }
            ? JsonPointer.Root["components"]["requestBodies"][id]
            : site.At["requestBody"];
        Located<IOpenApiMediaType> content = new(group.Content, place["content"][group.MediaType]);
        Located<IOpenApiSchema?> schema = content.Part(group.Content.Schema, "schema");

        // In Swagger 2.0 the fields of a form are required, and a form with a required field is required itself.
        bool isRequired = body.Required
            || (context.IsSwagger && group.Kind is BodyKind.Form or BodyKind.Multipart && group.Content.Schema?.Required is { Count: > 0 });
        List<ParameterModel> parts = [];
        BoundSchema? bound = group.Kind is BodyKind.Json or BodyKind.Form ? BindType(schema, suffix) : null;
        TypeUse? type = group.Kind switch
        {
            BodyKind.Json or BodyKind.Form => bound!.Value.Type,
            BodyKind.Multipart => null,
            BodyKind.Text => TextSchema.Bind(schemas, group.MediaType, schema, HintOf(suffix)).Type,
            BodyKind.JsonLines or BodyKind.JsonSequence => BindItems(content, suffix),
            _ => StreamUse.Instance,
        };
        if (group.Kind == BodyKind.Multipart && schema.Element is { } whole)
        {
            parts = new PartBinder(context, schemas, site, scope).Bind(schema.With(whole), content, isRequired);
        }

        // A form or multipart body that is not an object has no fields, so the caller writes its bytes.
        bool isFormless = (group.Kind == BodyKind.Multipart && parts.Count == 0)
            || (group.Kind == BodyKind.Form && type is not (NamedUse { IsEnum: false } or MapUse));
        if (isFormless && group.Kind == BodyKind.Multipart)
        {
            context.Report(BindingDescriptors.UnnamedParts, content.At, group.MediaType, site.Id);
        }

        BodyKind kind = isFormless ? BodyKind.Binary : group.Kind;

        // If the caller writes the parts, the content type must come from the caller, who knows the boundary.
        bool isChoice = kind is BodyKind.Text or BodyKind.Binary
            && (group.MediaTypes.Count > 1 || MediaTypes.IsRange(group.MediaType) || group.Kind == BodyKind.Multipart);
        BodyModel model = new()
        {
            Name = name,
            MediaType = MediaTypes.IsRange(group.MediaType) ? Sent(kind) : group.MediaType,
            MediaTypeName = isChoice ? scope.Take("contentType", "contentTypeOfBody") : null,
            MediaTypes = isChoice ? group.MediaTypes.ToEquatableArray() : [],
            Kind = kind,
            Type = isFormless ? StreamUse.Instance : type,
            IsRequired = isRequired,
            Limits = type is not null && schema.Element is { } limited ? schemas.Limits.Of(schema.With(limited), type) : null,
            IsNullable = kind == BodyKind.Json && bound is { IsNullable: true },
            Fields = group.Kind == BodyKind.Form ? Fields(group.Content) : [],
            Documentation = DocumentationText.Of(body.Description, null),
        };
        return new BoundBody(suffix, model, parts);
    }

    private NameHint HintOf(string? suffix) => site.Operation.RequestBody is OpenApiRequestBodyReference { Reference.Id: { } id }
        ? NameHint.OfComponent(id + suffix, "request") with { Expected = suffix is null ? site.ExpectBody() : null }
        : new NameHint(suffix is null ? site.Name : site.Name + suffix, "request") { Root = site.Root, Expected = suffix is null ? site.ExpectBody() : null };

    /// <summary>Binds a stream of items.</summary>
    private SentItemsUse BindItems(Located<IOpenApiMediaType> content, string? suffix) =>
        new(schemas.BindOptional(MediaTypes.ItemOf(content), HintOf(suffix).Item).Type);

    /// <summary>Binds the type of a body. Media types with equal schemas share the type.</summary>
    private BoundSchema BindType(Located<IOpenApiSchema?> schema, string? suffix)
    {
        string key = BodyGroup.KeyOf(schema.Element);
        if (schema.Element is not null && _bound.TryGetValue(key, out BoundSchema known))
        {
            return known;
        }

        BoundSchema bound = schemas.BindOptional(schema, HintOf(suffix));
        if (schema.Element is not null)
        {
            _bound.Add(key, bound);
        }

        return bound;
    }

    /// <summary>The media type to send if the document has a range, such as <c>*/*</c>.</summary>
    private static string Sent(BodyKind kind) => kind switch
    {
        BodyKind.Json => "application/json",
        BodyKind.Multipart => "multipart/form-data",
        BodyKind.Text => "text/plain",
        _ => "application/octet-stream",
    };

    private static EquatableArray<FormFieldModel> Fields(IOpenApiMediaType content) =>
        (content.Encoding ?? new Dictionary<string, OpenApiEncoding>())
            .Where(static entry => IsStyled(entry.Value) || entry.Value.ContentType is not null)
            .Select(static entry => new FormFieldModel(
                entry.Key,
                ParameterStyles.OfField(entry.Value.Style),
                entry.Value.Explode ?? true,
                entry.Value.AllowReserved ?? false,
                // A style overrides a media type (OpenAPI 3.2, Encoding Object).
                IsStyled(entry.Value) ? null : entry.Value.ContentType))
            .Concat((content.Schema?.Properties ?? new Dictionary<string, IOpenApiSchema>())
                .Where(static field => field.Value.Extensions?.ContainsKey(SwaggerMarks.Joined) == true)
                .Select(static field => new FormFieldModel(field.Key, Model.ParameterStyle.Form, IsExploded: false, AllowsReserved: false, null)))
            .ToEquatableArray();

    private static bool IsStyled(OpenApiEncoding encoding) =>
        encoding.Style is not null || encoding.Explode is not null || encoding.AllowReserved is not null;
}

/// <summary>A body, its parts, and the suffix for the name of its method; null for the body of the main method.</summary>
internal sealed record BoundBody(string? Suffix, BodyModel Model, IReadOnlyList<ParameterModel> Parts);
