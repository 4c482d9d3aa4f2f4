using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds one operation: what is sent, and what each answer means.</summary>
internal sealed class OperationBinder(BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes, TypeNaming naming)
{
    public OperationModel Bind(OperationSite site)
    {
        NameScope scope = new(ReservedNames.InOperation);
        bool hasBody = site.Operation.RequestBody is { Content.Count: > 0 };
        string? bodyName = hasBody ? scope.Take("body") : null;
        EquatableArray<ParameterModel> parameters = new ParameterBinder(context, schemas, site, scope).Bind();
        (BodyModel? body, IReadOnlyList<ParameterModel> parts) = new BodyBinder(schemas, site, scope).Bind(bodyName);
        VendorExtension.Of(context, site.Operation.Extensions, site.At);
        return new OperationModel
        {
            Id = site.Id,
            Name = site.Name,
            HttpMethod = site.HttpMethod,
            UrlTemplate = site.Path,
            Documentation = DocumentationText.Of(site.Operation.Summary, site.Operation.Description),
            Deprecation = site.Operation.Deprecated ? $"The document calls {site.Id} deprecated." : null,
            Parameters = parameters.Concat(parts).OrderBy(static parameter => !parameter.IsRequired).ToEquatableArray(),
            Body = body,
            Responses = new ResponsesBinder(context, schemas, envelopes, naming, site).Bind(),
            SecretMembers = [],
            Credentials = SecurityBinder.SchemesOf(site.Operation.Security ?? context.Document.Security),
        };
    }
}
