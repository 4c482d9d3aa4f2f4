using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds one operation: what is sent, and what each answer means.</summary>
internal sealed class OperationBinder(BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes)
{
    public OperationModel Bind(OperationSite site)
    {
        NameScope scope = new(ReservedNames.InOperation);
        bool hasBody = site.Operation.RequestBody is { Content.Count: > 0 };
        string? bodyName = hasBody ? scope.Take("body") : null;
        EquatableArray<ParameterModel> parameters = new ParameterBinder(context, schemas, site, scope).Bind();
        VendorExtension.Of(context, site.Operation.Extensions, site.At);
        return new OperationModel
        {
            Id = site.Id,
            Name = site.Name,
            HttpMethod = site.HttpMethod,
            UrlTemplate = site.Path,
            Documentation = DocumentationText.Of(site.Operation.Summary, site.Operation.Description),
            Deprecation = site.Operation.Deprecated ? $"The document calls {site.Id} deprecated." : null,
            Parameters = parameters,
            Body = bodyName is null ? null : BindBody(site, bodyName),
            Responses = new ResponsesBinder(context, schemas, envelopes, site).Bind(),
            SecretMembers = [],
            Credentials = SecurityBinder.SchemesOf(site.Operation.Security ?? context.Document.Security),
        };
    }

    private BodyModel? BindBody(OperationSite site, string name)
    {
        IOpenApiRequestBody body = site.Operation.RequestBody!;
        if (MediaTypes.Choose(body.Content) is not (var mediaType, var content, var kind))
        {
            return null;
        }

        JsonPointer at = site.At["requestBody"]["content"][mediaType];
        if (kind == BodyKind.Binary && !IsBytes(mediaType))
        {
            context.Report(BindingDescriptors.UnsupportedBody, at, mediaType, site.Id);
        }

        TypeUse type = kind switch
        {
            BodyKind.Json => schemas.Bind(content.Schema, at["schema"], new NameHint(site.Name, "request")).Type,
            BodyKind.Text => new ScalarUse(ScalarKind.String),
            _ => StreamUse.Instance,
        };
        return new BodyModel
        {
            Name = name,
            MediaType = mediaType,
            Kind = kind,
            Type = type,
            IsRequired = body.Required,
            Documentation = DocumentationText.Of(body.Description, null),
        };
    }

    private static bool IsBytes(string mediaType) =>
        !mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
        && !mediaType.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);
}
