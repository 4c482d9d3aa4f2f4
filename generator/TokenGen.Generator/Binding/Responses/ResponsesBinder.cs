using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Binding.Operations;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Binding.Responses;

/// <summary>
/// Binds the responses of one operation: which statuses are a success, with which body, and which errors have a typed body.
/// </summary>
internal sealed class ResponsesBinder(BindingContext context, SchemaBinder schemas, EnvelopeBinder envelopes, TypeNaming naming, OperationSite site)
{
    /// <summary>Descriptions that tools write by default.</summary>
    private static readonly HashSet<string> s_phrases = new(
        ["", "ok", "200", "200 ok", "success", "successful", "successful operation", "successful response", "operation successful",
            "response", "default response", "expected response to a valid request", "a successful response", "request successful"],
        StringComparer.OrdinalIgnoreCase);

    private readonly ResponseNames _names = new(schemas, site);

    /// <summary>The responses in the main form, and in each additional form with the suffix of its method.</summary>
    public List<(string Suffix, ResponsesModel Responses)> Bind()
    {
        OpenApiResponses responses = site.Operation.Responses ?? [];

        // If only redirects are declared, a redirect is the result of the call.
        Func<string, bool> isSuccess = responses.Keys.Any(IsSuccess) ? IsSuccess : responses.Keys.Any(IsRedirect) ? IsRedirect : IsDefault;
        List<SuccessSite> successes = [];
        List<ErrorModel> errors = [];
        List<DeclaredErrorModel> declared = [];
        List<string> others = [];
        _names.FindErrors(responses.Where(response => !isSuccess(response.Key)));
        foreach (KeyValuePair<string, IOpenApiResponse> response in responses)
        {
            Located<IOpenApiResponse> located = new(response.Value, PlaceOf(response.Key, response.Value));
            if (isSuccess(response.Key))
            {
                bool hasContent = HasBody(response.Key) && !IsWithoutContent(response.Value);
                successes.Add(new SuccessSite(response.Key, located, hasContent ? Representation.Of(response.Value.Content) : []));
            }
            else
            {
                List<ErrorModel> bodies = HasBody(response.Key) ? BindErrors(response.Key, located) : [];
                errors.AddRange(bodies);
                if (HasBody(response.Key))
                {
                    others.AddRange(response.Value.Content?.Keys ?? []);
                }

                declared.AddRange(bodies.Select(static error => (TypeUse?)error.Type).DefaultIfEmpty(null)
                    .Select(type => new DeclaredErrorModel(response.Key, type, DocumentationText.Of(null, response.Value.Description))));
            }
        }

        IEnumerable<string> suffixes = successes.SelectMany(static success => success.Forms.Select(static form => form.Suffix)).Prepend("").Distinct();
        List<(string Suffix, ResponsesModel Responses)> forms =
            [.. suffixes.Select(suffix => (suffix, Bind(suffix, successes, errors, others) with { DeclaredErrors = declared.ToEquatableArray() }))];
        bool isStream = successes.Any(static success => success.Response.Element.Extensions?.ContainsKey(SwaggerMarks.Stream) == true);
        if (isStream || VendorExtension.IsTrue(site.Operation.Extensions, "stream"))
        {
            AddItems(forms);
        }

        return forms;
    }

    /// <summary>
    /// Adds the form that reads a JSON array element by element, or JSON texts line by line, if the document asks for it.
    /// </summary>
    private void AddItems(List<(string Suffix, ResponsesModel Responses)> forms)
    {
        ResponsesModel plain = forms[0].Responses;
        (TypeUse? list, BodyKind kind) = plain.Success?.Type is EnvelopeUse envelope
            ? (envelope.Payload, BodyKind.EnvelopeItems)
            : (plain.Success?.Type, BodyKind.ArrayItems);
        bool isStreamed = forms.Any(static form => form.Suffix == Representation.Streaming);
        if (!isStreamed && plain.Success is { Kind: BodyKind.Json, Type: { } line and not (ArrayUse or EnvelopeUse) })
        {
            // The schema of the single text describes each line. grpc-gateway documents streams so.
            forms.Add((Representation.Streaming, plain with
            {
                Success = plain.Success with { Kind = BodyKind.JsonLines, Type = new ItemsUse(line, ItemsForm.Json), IsNullable = false },
                Successes = plain.Successes.Select(static success => success with { Case = null }).ToEquatableArray(),
            }));
            return;
        }

        if (list is not ArrayUse { IsItemNullable: false } array || isStreamed)
        {
            context.Report(
                BindingDescriptors.InvalidExtensionValue,
                site.At["x-tokengen"]["stream"],
                "true",
                "stream",
                "it only for a JSON response that is not a list with nulls and not already a stream");
            return;
        }

        forms.Add((Representation.Streaming, plain with { Success = plain.Success! with { Kind = kind, Type = new ItemsUse(array.Item, ItemsForm.Json) } }));
    }

    private ResponsesModel Bind(string suffix, List<SuccessSite> sites, List<ErrorModel> errors, List<string> others)
    {
        List<SuccessModel> successes = [];
        List<BoundBody> bodies = [];
        List<ResponseBodyModel?> cases = [];
        Documentation documentation = Documentation.None;

        // Leaves out a status whose body has other forms only: the server does not send it to a call that requests this form.
        foreach (SuccessSite success in sites.Where(success => success.Forms.Count == 0 || success.Forms.Any(form => form.Suffix == suffix)))
        {
            documentation = documentation.IsEmpty ? DocumentationOf(success.Response.Element) : documentation;
            BoundBody? one = success.Forms.Find(form => form.Suffix == suffix) is { } form ? BindBody(form, success, sites) : null;
            successes.Add(new SuccessModel(StatusOf(success.Status), one is not null));
            cases.Add(one?.Model);
            if (one is not null && !bodies.Any(other => other.Model == one.Model))
            {
                bodies.Add(one);
            }
        }

        bool isRedirect = bodies.Count == 0 && successes.Count > 0 && successes.All(static success => IsRedirect(success.Status));
        if (isRedirect)
        {
            successes = [.. successes.Select(static success => success with { HasBody = true })];
        }

        ResponseBodyModel? result = isRedirect ? new ResponseBodyModel(BodyKind.Location, new ScalarUse(ScalarKind.Uri), "") : One(bodies, successes);
        if (result is { Kind: BodyKind.Json, Type: NamedUse { IsEnum: false } union } && bodies.Count > 1 && bodies.All(body => body.Model.Type != union))
        {
            // A schema belongs to its status (OpenAPI, Responses Object), so the status selects the case, not the body.
            successes = [.. successes.Zip(cases, static (success, model) => success with { Case = model })];
        }

        if (result is { Kind: BodyKind.Text, IsNullable: true, Type: ScalarUse { Kind: ScalarKind.String } } && !successes.Exists(static success => success.Status == "204"))
        {
            // An empty text is a value. Only a response without content can mean null.
            successes.Add(new SuccessModel("204", HasBody: false));
        }

        HashSet<string> known = new(
            (result?.MediaType ?? "").Split(',').Select(static type => type.Trim()).Concat(errors.Select(static error => error.MediaType)), StringComparer.OrdinalIgnoreCase);
        return new ResponsesModel
        {
            Success = result,
            OtherMediaTypes = others.Where(known.Add).ToEquatableArray(),
            Successes = successes.Count > 0 ? successes.ToEquatableArray() : [new SuccessModel("2XX", HasBody: false)],
            Errors = errors.ToEquatableArray(),
            Documentation = documentation,
        };
    }

    /// <summary>The description of a success, unless it is a default phrase.</summary>
    private static Documentation DocumentationOf(IOpenApiResponse response) =>
        s_phrases.Contains((response.Description ?? "").Trim().TrimEnd('.', '!')) ? Documentation.None : DocumentationText.Of(response.Description, null);

    private ResponseBodyModel? One(List<BoundBody> bodies, List<SuccessModel> successes)
    {
        if (bodies.Count <= 1)
        {
            return bodies.FirstOrDefault()?.Model;
        }

        if (bodies.All(static body => body is { Model: { Kind: BodyKind.Json, Type: not EnvelopeUse }, Schema.Element: not null }))
        {
            TypeUse union = new UnionBinder(context, schemas, naming).BindBodies(
                site.Part("result"),
                [
                    .. bodies.Select(static body =>
                        (body.Schema.With(body.Schema.Element!), new BoundSchema(body.Model.Type, IsNullable: false))),
                ]);
            return new ResponseBodyModel(BodyKind.Json, union, bodies[0].Model.MediaType) { IsNullable = bodies.Any(static body => body.Model.IsNullable) };
        }

        context.Report(
            BindingDescriptors.SeveralSuccesses,
            site.At["responses"],
            site.Id,
            string.Join(", ", successes.Select(static success => success.Status)));
        return new ResponseBodyModel(BodyKind.Binary, StreamUse.Instance, "*/*");
    }

    private BoundBody BindBody(Representation form, SuccessSite success, List<SuccessSite> all)
    {
        Located<IOpenApiMediaType> content = success.Response.Part(form.Content, "content", form.Key);
        string mediaType = string.Join(", ", form.Kind == BodyKind.Json ? form.MediaTypes.Where(type => type != form.Key && !MediaTypes.IsRange(type)).Prepend(form.Key) : form.MediaTypes);
        if (Representation.IsItems(form.Kind))
        {
            return BindItems(form, content);
        }

        Located<IOpenApiSchema?> schema = content.Part(form.Content.Schema, "schema");
        ExpectedType? expected = form.Suffix.Length == 0 ? site.Expect($"response {StatusOf(success.Status)}") : null;
        (TypeUse type, bool isNullable) = form.Kind switch
        {
            BodyKind.Json => Unwrap(schema, expected) is { } envelope
                ? new BoundSchema(envelope, IsNullable: false)
                : schemas.BindOptional(schema, _names.OfSuccess(form, success, all) with { Expected = expected }),
            BodyKind.Text => TextSchema.Bind(schemas, form.Key, schema, _names.OfSuccess(form, success, all) with { Expected = expected }),
            _ => new BoundSchema(StreamUse.Instance, IsNullable: false),
        };
        return new BoundBody(new ResponseBodyModel(form.Kind, type, mediaType) { IsNullable = isNullable }, schema);
    }

    /// <summary>The payload if the body is an envelope.</summary>
    private EnvelopeUse? Unwrap(Located<IOpenApiSchema?> schema, ExpectedType? expected = null) =>
        schema.Element is { } element ? envelopes.Unwrap(schema.With(element), site.Name, expected) : null;

    /// <summary>Binds a stream of items.</summary>
    private BoundBody BindItems(Representation form, Located<IOpenApiMediaType> content)
    {
        Located<IOpenApiSchema?> item = MediaTypes.ItemOf(content);
        if (form.Kind == BodyKind.Events)
        {
            (ItemsUse events, EventDataModel data) = new EventBinder(context, schemas, naming).Bind(item, site.Name);
            return new BoundBody(new ResponseBodyModel(form.Kind, events, form.Key) { Events = data }, item);
        }

        // If the schema of lines of JSON is a string, it describes the whole text, not a line.
        bool isText = form.Content.ItemSchema is null
            && item.Element is { } line && SchemaShape.TypeWithoutNull(line) == JsonSchemaType.String;
        TypeUse type = isText ? JsonUse.Instance : schemas.BindOptional(item, site.Part("item")).Type;
        return new BoundBody(new ResponseBodyModel(form.Kind, new ItemsUse(type, ItemsForm.Json), form.Key), item);
    }

    /// <summary>A body and its schema.</summary>
    private sealed record BoundBody(ResponseBodyModel Model, Located<IOpenApiSchema?> Schema);

    /// <summary>The bodies of an error. At run time, the media type of the response selects among bodies with different schemas.</summary>
    private List<ErrorModel> BindErrors(string status, Located<IOpenApiResponse> located)
    {
        IOpenApiResponse response = located.Element;
        List<ErrorModel> errors = [];
        List<IOpenApiSchema> known = [];
        foreach (KeyValuePair<string, IOpenApiMediaType> entry in response.Content ?? new Dictionary<string, IOpenApiMediaType>())
        {
            // An envelope reports errors itself, with any status. Only other bodies need a type.
            Located<IOpenApiSchema?> described = located.Part(entry.Value, "content", entry.Key).Part(entry.Value.Schema, "schema");
            if (described.Element is not { } schema
                || MediaTypes.KindOf(entry.Key, entry.Value) != BodyKind.Json
                || known.Any(other => SchemaLikeness.AreAlike(other, schema))
                || Unwrap(described) is not null)
            {
                continue;
            }

            known.Add(schema);
            string form = errors.Count == 0 ? "" : Representation.NameOf(entry.Key);
            Located<IOpenApiSchema> body = described.With(schema);
            NameHint hint = _names.OfError(status, form, response, body);
            TypeUse type = schemas.Bind(body, hint with { Expected = errors.Count == 0 ? site.Expect($"error {status}") : null }).Type;
            errors.Add(new ErrorModel(StatusOf(status), type, entry.Key, DocumentationText.Of(response.Description, null)));
        }

        return errors;
    }

    /// <summary>The place of a response. A response in the components has one place for all operations.</summary>
    private JsonPointer PlaceOf(string status, IOpenApiResponse response) => response is OpenApiResponseReference { Reference.Id: { } id }
        ? JsonPointer.Root["components"]["responses"][id]
        : site.At["responses"][status];

    /// <summary>
    /// HTTP allows no body for HEAD and for these statuses, even if the document declares one (RFC 9110, sections 6.4.1 and 9.3.2).
    /// </summary>
    private bool HasBody(string status) => site.HttpMethod != "HEAD" && status is not ("204" or "205" or "304");

    /// <summary>
    /// In Swagger 2.0, a response without a schema has no content (Response Object, <c>schema</c>), even if the operation has
    /// <c>produces</c>.
    /// </summary>
    private bool IsWithoutContent(IOpenApiResponse response) => context.IsSwagger && response.Content?.Values.All(static media => media.Schema is null) == true;

    /// <summary>
    /// 304 is not a redirect. It is the response to a conditional request, and says that nothing has changed (RFC 9110, section 15.4.5).
    /// </summary>
    private static bool IsRedirect(string status) => status.Length > 0 && status[0] == '3' && status != "304";

    private static bool IsSuccess(string status) => status.Length > 0 && status[0] == '2';

    /// <summary>The status in the notation of the runtime.</summary>
    private static string StatusOf(string status) => IsDefault(status) ? "default" : status.ToUpperInvariant();

    private static bool IsDefault(string status) => status.Equals("default", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A success response, and the forms of its body.</summary>
internal sealed record SuccessSite(string Status, Located<IOpenApiResponse> Response, List<Representation> Forms);
