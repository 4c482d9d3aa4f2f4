using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds the request body of one operation. The parts of a <c>multipart</c> body become parameters of their own.</summary>
internal sealed class BodyBinder(SchemaBinder schemas, OperationSite site, NameScope scope)
{
    public (BodyModel? Body, IReadOnlyList<ParameterModel> Parts) Bind(string? name)
    {
        if (name is null || site.Operation.RequestBody is not { } body
            || MediaTypes.Choose(body.Content) is not (var mediaType, var content, var kind))
        {
            return (null, []);
        }

        JsonPointer at = site.At["requestBody"]["content"][mediaType];
        List<ParameterModel> parts = [];
        TypeUse? type = kind switch
        {
            BodyKind.Json or BodyKind.Form => schemas.Bind(content.Schema, at["schema"], new NameHint(site.Name, "request")).Type,
            BodyKind.Multipart => null,
            BodyKind.Text => new ScalarUse(ScalarKind.String),
            _ => StreamUse.Instance,
        };
        if (kind == BodyKind.Multipart && content.Schema is { } schema)
        {
            parts = BindParts(schema, at["schema"], body.Required);
        }

        // A form or multipart body that is no object has no fields: the caller writes it.
        bool isFormless = (kind == BodyKind.Multipart && parts.Count == 0) || (kind == BodyKind.Form && type is not (NamedUse { IsEnum: false } or MapUse));
        BodyModel model = new()
        {
            Name = name,
            MediaType = mediaType,
            Kind = isFormless ? BodyKind.Binary : kind,
            Type = isFormless ? StreamUse.Instance : type,
            IsRequired = body.Required,
            Fields = kind == BodyKind.Form ? Fields(content) : [],
            Documentation = DocumentationText.Of(body.Description, null),
        };
        return (model, parts);
    }

    private List<ParameterModel> BindParts(IOpenApiSchema schema, JsonPointer at, bool isBodyRequired)
    {
        MemberSet members = MemberSet.Of(schema, at, static _ => { });
        List<ParameterModel> parts = [];
        foreach (DeclaredMember member in members.Members.Where(static member => !member.Schema.ReadOnly))
        {
            string camel = Identifier.Camel(member.WireName, "part");
            parts.Add(new ParameterModel
            {
                WireName = member.WireName,
                Name = scope.Take(camel, camel + "Part"),
                Place = ParameterPlace.Part,
                Type = PartType(member),
                IsRequired = isBodyRequired && members.Required.Contains(member.WireName),
                Style = Model.ParameterStyle.Form,
                IsExploded = true,
                Documentation = DocumentationText.Of(null, member.Schema.Description ?? member.Schema.Title),
            });
        }

        return parts;
    }

    private TypeUse PartType(DeclaredMember member)
    {
        if (IsFile(member.Schema))
        {
            return FileUse.Instance;
        }

        if (SchemaShape.KindOf(member.Schema) == SchemaKind.Array && member.Schema.Items is { } items && IsFile(items))
        {
            return new ArrayUse(FileUse.Instance, IsItemNullable: false);
        }

        return schemas.Bind(member.Schema, member.At, new NameHint(site.Name, member.WireName)).Type;
    }

    /// <summary>Bytes of their own: <c>format: binary</c>, or in OpenAPI 3.1 a media type and no encoding.</summary>
    private static bool IsFile(IOpenApiSchema schema) =>
        schema is { Format: "binary" }
        || (schema is IOpenApiSchemaMissingProperties { ContentMediaType.Length: > 0 } text && string.IsNullOrEmpty(text.ContentEncoding)
            && text.ContentMediaType != "application/json");

    private static EquatableArray<FormFieldModel> Fields(IOpenApiMediaType content) =>
        (content.Encoding ?? new Dictionary<string, OpenApiEncoding>()).Select(static entry => new FormFieldModel(
            entry.Key,
            ParameterStyles.OfField(entry.Value.Style),
            entry.Value.Explode ?? true,
            entry.Value.AllowReserved ?? false,
            entry.Value.ContentType)).ToEquatableArray();
}
