using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Responses;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Names;

/// <summary>Names the types of the responses of one operation. The order in the document does not matter.</summary>
internal sealed class ResponseNames(SchemaBinder schemas, OperationSite site)
{
    /// <summary>The lowest status code of each error body, keyed by the content of its schema.</summary>
    private readonly Dictionary<string, string> _errors = new(StringComparer.Ordinal);

    /// <summary>
    /// <c>GetPetResponse</c>. If several statuses have different bodies, the lowest status has that name. The names of the others include
    /// their status code.
    /// </summary>
    public NameHint OfSuccess(Representation form, SuccessSite success, List<SuccessSite> all)
    {
        if (success.Response.Element is OpenApiResponseReference { Reference.Id: { } id })
        {
            return NameHint.OfComponent(id + form.Suffix, "response");
        }

        List<(string Status, string? Content)> others = [.. all
            .Where(static other => other.Response.Element is not OpenApiResponseReference)
            .Select(other => (other.Status, Content: ContentOf(other, form.Suffix)))
            .Where(static other => other.Content is not null)
            .OrderBy(static other => other.Status, StringComparer.Ordinal)];
        string? content = ContentOf(success, form.Suffix);
        string status = others.FirstOrDefault(other => other.Content == content).Status ?? success.Status;
        string part = others.Count < 2 || status == others[0].Status ? "response" : $"{status} response";
        return form.Suffix.Length == 0 ? site.Part(part) : new NameHint(site.Name + form.Suffix, part) { Root = site.Root };
    }

    /// <summary>Errors with equal bodies share the type, which is named after the lowest status code.</summary>
    public NameHint OfError(string status, string form, IOpenApiResponse response, Located<IOpenApiSchema> schema)
    {
        if (response is OpenApiResponseReference { Reference.Id: { } id })
        {
            return NameHint.OfComponent(id + form, "response");
        }

        string name = schema.Element is not OpenApiSchemaReference && _errors.TryGetValue(schemas.ContentOf(schema), out string? first)
            ? first
            : $"{status} {form}";
        return site.Part($"{name} error");
    }

    /// <summary>Finds the statuses with equal error bodies.</summary>
    public void FindErrors(IEnumerable<KeyValuePair<string, IOpenApiResponse>> responses)
    {
        foreach (KeyValuePair<string, IOpenApiResponse> response in responses.OrderBy(
            static response => response.Key, StringComparer.Ordinal))
        {
            if (response.Value is not OpenApiResponseReference
                && MediaTypes.Choose(response.Value.Content) is (var mediaType, { Schema: { } schema and not OpenApiSchemaReference }, BodyKind.Json)
                && schemas.ContentOf(new(schema, site.At["responses"][response.Key]["content"][mediaType]["schema"])) is var content
                && !_errors.ContainsKey(content))
            {
                _errors.Add(content, response.Key);
            }
        }
    }

    private string? ContentOf(SuccessSite success, string suffix) =>
        success.Forms.Find(form => form.Suffix == suffix) is { Content.Schema: { } schema } form
            and not { Content.Schema: OpenApiSchemaReference }
            ? schemas.ContentOf(new(schema, success.Response.At["content"][form.Key]["schema"]))
            : null;
}
