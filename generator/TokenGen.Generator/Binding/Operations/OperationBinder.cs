using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Clients;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>Binds one operation: its request and the meaning of each response.</summary>
internal sealed class OperationBinder(
    BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes, TypeNaming naming, LinkText links)
{
    /// <summary>The main method, and one method for each additional form of the response and each additional kind of body.</summary>
    public IEnumerable<OperationModel> Bind(OperationSite site)
    {
        NameScope scope = new(ReservedNames.InOperation);
        string bodyName = site.Operation.RequestBody is { Content.Count: > 0 } ? scope.Take("body") : "body";
        EquatableArray<ParameterModel> parameters = new ParameterBinder(context, schemas, site, scope).Bind();
        List<BoundBody> bodies = new BodyBinder(context, schemas, site).Bind(
            bodyName, [.. parameters.Select(static parameter => parameter.Name)]);
        VendorExtension.Of(context, site.Operation.Extensions, site.At, "name", "stream", PageBinder.Kind.Key, PollingBinder.Kind.Key, ReplacementBinder.Key);
        SecurityBinder.ReportUndeclared(context, site.Operation.Security, site.At["security"]);
        List<(string Suffix, ResponsesModel Responses)> forms = new ResponsesBinder(context, schemas, envelopes, naming, site).Bind();
        OperationModel plain = new()
        {
            Id = site.Id,
            Name = site.MethodName,
            HttpMethod = site.HttpMethod,
            UrlTemplate = site.Key.Template,
            Documentation = links.AddTo(DocumentationText.Of(SummaryOf(site.Operation), site.Operation.Description), site.Operation),
            Deprecation = site.Operation.Deprecated ? $"{site.Id} is deprecated by the API." : null,
            Parameters = ParametersOf(parameters, bodies.FirstOrDefault()),
            Body = bodies.FirstOrDefault()?.Model,
            Responses = forms[0].Responses,
            SecretMembers = [],
            HasSecretRequest = SecretBody.IsRequest(site.Operation),
            HasSecretResponse = SecretBody.IsResponse(site.Operation, envelopes),
            IsValidated = context.Settings.Validation,
            AllowsAnonymous = (site.Operation.Security
                ?? context.Document.Security)?.Any(static requirement => requirement.Count == 0) == true,
            Credentials = SecurityBinder.SchemesOf(context, site.Operation.Security ?? context.Document.Security),
        };
        List<OperationModel> otherResponses = [.. forms.Skip(1).Select(form => plain with
        {
            Name = Take(site, NameOf(site.MethodName, form.Suffix), site.MethodName + form.Suffix),
            Plain = plain.Name,
            Responses = form.Responses,
        })];
        List<OtherFormModel> methods = [.. otherResponses.Prepend(plain)
            .Where(static operation => operation.Responses.Success is not null)
            .Select(static operation => new OtherFormModel(operation.Responses.Success!.MediaType, operation.Name + "Async"))];
        plain = WithOtherForms(plain, methods);
        IEnumerable<OperationModel> otherBodies = bodies.Skip(1).Select(body => plain with
        {
            Name = Take(site, site.MethodName + body.Suffix, site.MethodName + body.Suffix + "Body"),
            Body = body.Model,
            Parameters = ParametersOf(parameters, body),
            Documentation = plain.Documentation with
            {
                Remarks = plain.Documentation.Remarks
                    .Concat([new DocumentationBlock(false, $"The request body is sent as `{body.Model.MediaType}`.")]).ToEquatableArray(),
            },
        });
        return [plain, .. otherResponses.Select(operation => WithOtherForms(operation, methods)), .. otherBodies];
    }

    /// <summary>The summary; null if it only repeats the operationId, as NestJS and other frameworks write it by default.</summary>
    private static string? SummaryOf(OpenApiOperation operation) =>
        string.Equals(operation.Summary?.Trim(), operation.OperationId, StringComparison.OrdinalIgnoreCase) ? null : operation.Summary;

    /// <summary>The name of an additional method: its name in the baseline, which is reserved, or one of the choices.</summary>
    private string Take(OperationSite site, params string[] choices) =>
        BaselineOperations.FurtherOf(context.BaselineNames, site).FirstOrDefault(choices.Contains) ?? site.Names.Take(choices);

    /// <summary>Adds to the documentation of an operation the methods that read its other forms.</summary>
    private static OperationModel WithOtherForms(OperationModel operation, List<OtherFormModel> methods) => operation with
    {
        Responses = operation.Responses with
        {
            OtherForms = methods.Where(other => other.MediaType != operation.Responses.Success?.MediaType).ToEquatableArray(),
        },
    };

    /// <summary>If the name of the method contains "stream" already, the suffix is <c>Items</c>, not <c>Streaming</c>.</summary>
    private static string NameOf(string method, string suffix) =>
        suffix == Representation.Streaming && WordList.Of(method).Words.Any(static word => word is "stream" or "streaming" or "streamed")
            ? method + "Items"
            : method + suffix;

    private static EquatableArray<ParameterModel> ParametersOf(EquatableArray<ParameterModel> parameters, BoundBody? body) =>
        parameters.Concat(body?.Parts ?? []).OrderBy(static parameter => !parameter.IsRequired).ToEquatableArray();
}
