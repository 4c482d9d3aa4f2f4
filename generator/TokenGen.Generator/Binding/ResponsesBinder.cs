using Microsoft.OpenApi;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>Binds the answers of one operation: which statuses are a success and with what, and which errors carry a typed body.</summary>
internal sealed class ResponsesBinder(BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes, TypeNaming naming, OperationSite site)
{
    /// <summary>Descriptions that tools fill in where nobody wrote one.</summary>
    private static readonly HashSet<string> s_phrases = new(
        ["", "ok", "200", "200 ok", "success", "successful", "successful operation", "successful response", "operation successful",
            "response", "default response", "expected response to a valid request", "a successful response", "request successful"],
        StringComparer.OrdinalIgnoreCase);

    public ResponsesModel Bind()
    {
        OpenApiResponses responses = site.Operation.Responses ?? [];
        bool declaresSuccess = responses.Keys.Any(IsSuccess);
        List<SuccessModel> successes = [];
        List<BoundBody> bodies = [];
        List<ErrorModel> errors = [];
        Documentation documentation = Documentation.None;
        foreach (KeyValuePair<string, IOpenApiResponse> response in responses)
        {
            bool isSuccess = IsSuccess(response.Key) || (!declaresSuccess && IsDefault(response.Key));
            JsonPointer at = site.At["responses"][response.Key];
            if (isSuccess)
            {
                documentation = documentation.IsEmpty ? DocumentationOf(response.Value) : documentation;
                BoundBody? body = BindBody(response.Value, at);
                successes.Add(new SuccessModel(response.Key, body is not null));
                if (body is not null && !bodies.Any(known => known.Model == body.Model))
                {
                    bodies.Add(body);
                }
            }
            else if (BindError(response.Key, response.Value, at) is { } error)
            {
                errors.Add(error);
            }
        }

        return new ResponsesModel
        {
            Success = One(bodies, successes),
            Successes = successes.Count > 0 ? successes.ToEquatableArray() : [new SuccessModel("2XX", HasBody: false)],
            Errors = errors.ToEquatableArray(),
            Documentation = documentation,
        };
    }

    /// <summary>What a success says, unless it says only that it is one.</summary>
    private static Documentation DocumentationOf(IOpenApiResponse response) =>
        s_phrases.Contains((response.Description ?? "").Trim().TrimEnd('.', '!')) ? Documentation.None : DocumentationText.Of(response.Description, null);

    private ResponseBodyModel? One(List<BoundBody> bodies, List<SuccessModel> successes)
    {
        if (bodies.Count <= 1)
        {
            return bodies.FirstOrDefault()?.Model;
        }

        if (bodies.All(static body => body is { Model: { Kind: BodyKind.Json, Type: not EnvelopeUse }, Schema: not null }))
        {
            TypeUse union = new UnionBinder(schemas, naming).BindBodies(
                new NameHint(site.Name, "result"),
                [.. bodies.Select(static body => (body.Schema!, body.At, new BoundSchema(body.Model.Type, IsNullable: false)))]);
            return new ResponseBodyModel(BodyKind.Json, union, bodies[0].Model.MediaType);
        }

        context.Report(
            BindingDescriptors.SeveralSuccesses,
            site.At["responses"],
            site.Id,
            string.Join(", ", successes.Select(static success => success.Status)));
        return new ResponseBodyModel(BodyKind.Binary, StreamUse.Instance, "*/*");
    }

    private BoundBody? BindBody(IOpenApiResponse response, JsonPointer at)
    {
        if (MediaTypes.Choose(response.Content) is not (var mediaType, var content, var kind))
        {
            return null;
        }

        // Nobody answers with parts or fields of a form that a type would describe better than the bytes do.
        kind = kind is BodyKind.Multipart or BodyKind.Form ? BodyKind.Binary : kind;
        JsonPointer place = at["content"][mediaType]["schema"];
        TypeUse type = kind switch
        {
            BodyKind.Json => envelopes.Unwrap(content.Schema, at, site.Name)
                ?? schemas.Bind(content.Schema, place, new NameHint(site.Name, "response")).Type,
            BodyKind.Text => new ScalarUse(ScalarKind.String),
            _ => StreamUse.Instance,
        };
        return new BoundBody(new ResponseBodyModel(kind, type, mediaType), content.Schema, place);
    }

    /// <summary>A body with the schema it came from.</summary>
    private sealed record BoundBody(ResponseBodyModel Model, IOpenApiSchema? Schema, JsonPointer At);

    private ErrorModel? BindError(string status, IOpenApiResponse response, JsonPointer at)
    {
        // An envelope tells of errors by itself, under any status; only other bodies need a type.
        if (MediaTypes.Choose(response.Content) is not (var mediaType, { Schema: { } schema }, BodyKind.Json)
            || envelopes.Unwrap(schema, at, site.Name) is not null)
        {
            return null;
        }

        TypeUse type = schemas.Bind(schema, at["content"][mediaType]["schema"], new NameHint(site.Name, $"{status} error")).Type;
        return new ErrorModel(status, type, DocumentationText.Of(response.Description, null));
    }

    private static bool IsSuccess(string status) => status.Length > 0 && status[0] == '2';

    private static bool IsDefault(string status) => status.Equals("default", StringComparison.OrdinalIgnoreCase);
}
