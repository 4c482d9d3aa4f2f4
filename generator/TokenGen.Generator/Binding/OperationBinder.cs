using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>Binds one operation: what is sent, and what each answer means.</summary>
internal sealed class OperationBinder(BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes, TypeNaming naming)
{
    /// <summary>The plain call, and one for each other form of the answer.</summary>
    public IEnumerable<OperationModel> Bind(OperationSite site)
    {
        NameScope scope = new(ReservedNames.InOperation);
        bool hasBody = site.Operation.RequestBody is { Content.Count: > 0 };
        string? bodyName = hasBody ? scope.Take("body") : null;
        EquatableArray<ParameterModel> parameters = new ParameterBinder(context, schemas, site, scope).Bind();
        (BodyModel? body, IReadOnlyList<ParameterModel> parts) = new BodyBinder(schemas, site, scope).Bind(bodyName);
        VendorExtension.Of(context, site.Operation.Extensions, site.At);
        List<(string Suffix, ResponsesModel Responses)> forms = new ResponsesBinder(context, schemas, envelopes, naming, site).Bind();
        OperationModel plain = new()
        {
            Id = site.Id,
            Name = site.Name,
            HttpMethod = site.HttpMethod,
            UrlTemplate = site.Path,
            Documentation = DocumentationText.Of(site.Operation.Summary, site.Operation.Description),
            Deprecation = site.Operation.Deprecated ? $"The document calls {site.Id} deprecated." : null,
            Parameters = parameters.Concat(parts).OrderBy(static parameter => !parameter.IsRequired).ToEquatableArray(),
            Body = body,
            Responses = forms[0].Responses,
            SecretMembers = [],
            Credentials = SecurityBinder.SchemesOf(site.Operation.Security ?? context.Document.Security),
        };
        return [plain, .. forms.Skip(1).Select(form => plain with
        {
            Name = site.Names.Take(site.Name + form.Suffix),
            Plain = plain.Name,
            Responses = form.Responses,
        })];
    }
}
