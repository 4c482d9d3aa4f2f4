namespace TokenGen.Generator.Model;

/// <summary>The operations of one tag: an interface, the interface that returns complete responses, and the class that implements both.</summary>
internal sealed record TagModel
{
    /// <summary>The property of the client, such as <c>ApiToken</c>; empty if the operations are members of the client itself.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the operations have no tag, so that they are members of the client itself.</summary>
    public bool IsClient => Name.Length == 0;

    public required string InterfaceName { get; init; }

    public required string ResponseInterfaceName { get; init; }

    public required string ClassName { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<OperationModel> Operations { get; init; }
}

/// <summary>One operation: its request and its responses.</summary>
internal sealed record OperationModel
{
    /// <summary>The operationId; without one, a name from method and path.</summary>
    public required string Id { get; init; }

    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>Upper case, such as <c>GET</c>.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The operation with the same request and the default form of the response; null if this is that operation.</summary>
    public string? Plain { get; init; }

    public required string UrlTemplate { get; init; }

    /// <summary>The URL of the operation's own server; null for the server of the document.</summary>
    public string? Server { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }

    /// <summary>The parameters in the order of the signature: first the required ones, each group in document order.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The record of the optional parameters; null if they are arguments.</summary>
    public OptionsModel? Options { get; init; }

    public BodyModel? Body { get; init; }

    public required ResponsesModel Responses { get; init; }

    /// <summary>The method that enumerates all pages; null if the response has no pages.</summary>
    public PagesModel? Pages { get; init; }

    /// <summary>The method that polls until the work is done; null if the operation starts no such work.</summary>
    public PollingModel? Polling { get; init; }

    /// <summary>Whether the request can be validated.</summary>
    public bool IsValidated { get; init; }

    /// <summary>Names of secret parameters and members, whose values must not appear in any text.</summary>
    public required EquatableArray<string> SecretMembers { get; init; }

    /// <summary>Whether the complete request body is secret.</summary>
    public bool HasSecretRequest { get; init; }

    /// <summary>Whether a complete response body is secret.</summary>
    public bool HasSecretResponse { get; init; }

    /// <summary>The alternative sets of security schemes; null if the document names none.</summary>
    public required EquatableArray<EquatableArray<string>>? Credentials { get; init; }

    /// <summary>Whether a call without credentials is one of the alternatives (OpenAPI, an empty Security Requirement Object).</summary>
    public bool AllowsAnonymous { get; init; }
}

/// <summary>The record of optional parameters, and its argument.</summary>
internal sealed record OptionsModel(string TypeName, string ParameterName);

/// <summary>A parameter outside the body.</summary>
internal sealed record ParameterModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>Its property in the options record; null if it is an argument.</summary>
    public string? Option { get; init; }

    public required ParameterPlace Place { get; init; }

    public required TypeUse Type { get; init; }

    public required bool IsRequired { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>How an array or object is written (OpenAPI, <c>style</c>).</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>Whether an array or object is written as repeated pairs (OpenAPI, <c>explode</c>).</summary>
    public bool IsExploded { get; init; }

    /// <summary>Whether reserved characters are not encoded (OpenAPI, <c>allowReserved</c>).</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>Whether the value is sent as JSON text (OpenAPI, <c>content</c>).</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether a list is sent as one JSON part.</summary>
    public bool IsJsonPart { get; init; }

    /// <summary>Whether a part is required if any other part is sent: the schema requires it, but the body is optional.</summary>
    public bool IsRequiredOnceSent { get; init; }

    /// <summary>The media type of a part; null if the document names none.</summary>
    public string? PartMediaType { get; init; }

    /// <summary>For a header of a part: the part's name.</summary>
    public string? PartName { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>The default value, for the documentation.</summary>
    public string? Default { get; init; }

    /// <summary>Whether it is deprecated.</summary>
    public bool IsDeprecated { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>The location of a parameter (OpenAPI, Parameter Locations).</summary>
internal enum ParameterPlace
{
    Path,
    Query,
    Header,
    Cookie,

    /// <summary>The whole query (OpenAPI 3.2, <c>in: querystring</c>).</summary>
    QueryString,

    /// <summary>A part of a <c>multipart</c> body.</summary>
    Part,

    /// <summary>A header of a part.</summary>
    PartHeader,
}

/// <summary>How arrays and objects are written (OpenAPI, Style Values); the names are those of the runtime.</summary>
internal enum ParameterStyle
{
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
    Cookie,
}

/// <summary>The request body.</summary>
internal sealed record BodyModel
{
    /// <summary>The limits of the body as a whole; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    public required string Name { get; init; }

    public required string MediaType { get; init; }

    public required BodyKind Kind { get; init; }

    /// <summary>The parameter for the media type; null if the document allows only one.</summary>
    public string? MediaTypeName { get; init; }

    /// <summary>The allowed media types, for the documentation of that parameter.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>The type of the body; null if the parts of a <c>multipart</c> body are parameters.</summary>
    public required TypeUse? Type { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether a JSON body may be null. A required body is then sent as <c>null</c>; an optional body is not sent.</summary>
    public bool IsNullable { get; init; }

    public EquatableArray<FormFieldModel> Fields { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>How a body is written or read.</summary>
internal enum BodyKind
{
    Json,
    Form,
    Multipart,
    Text,
    Binary,

    /// <summary>One JSON text per line.</summary>
    JsonLines,

    /// <summary>One JSON text per record (RFC 7464).</summary>
    JsonSequence,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>No body: the target of a redirect.</summary>
    Location,

    /// <summary>A JSON array, read element by element.</summary>
    ArrayItems,

    /// <summary>An envelope with a JSON array in it, read element by element.</summary>
    EnvelopeItems,
}

/// <summary>How one field of a form is written, if not in the default way (OpenAPI, Encoding Object).</summary>
internal sealed record FormFieldModel(string WireName, ParameterStyle Style, bool IsExploded, bool AllowsReserved, string? ContentType);

/// <summary>The responses of an operation.</summary>
internal sealed record ResponsesModel
{
    /// <summary>The body of a success; null if it has none.</summary>
    public required ResponseBodyModel? Success { get; init; }

    /// <summary>The statuses of success, in document order.</summary>
    public required EquatableArray<SuccessModel> Successes { get; init; }

    /// <summary>Whether the result may be null: the body may be null, or a success may have no body, such as a 204 beside a 200.</summary>
    public bool IsBodyOptional =>
        Success is { Type: not ItemsUse } && (Success.IsNullable || Successes.Any(static success => !success.HasBody));

    public required EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>All error statuses of the document, with or without a body, for the documentation.</summary>
    public EquatableArray<DeclaredErrorModel> DeclaredErrors { get; init; } = [];

    /// <summary>The methods that read other forms of the body, for the message of a call that gets another form.</summary>
    public EquatableArray<OtherFormModel> OtherForms { get; init; }

    /// <summary>Further media types of errors, for the header <c>Accept</c>.</summary>
    public EquatableArray<string> OtherMediaTypes { get; init; } = [];

    /// <summary>The description of a success.</summary>
    public required Documentation Documentation { get; init; }
}

/// <summary>An error status of the document.</summary>
/// <param name="Status">The status, such as <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">The type of its body; null if it has no typed body.</param>
/// <param name="Documentation">The description of the document.</param>
internal sealed record DeclaredErrorModel(string Status, TypeUse? Type, Documentation Documentation);

/// <summary>Another form of a response: its media types, joined by commas, and the method that reads it.</summary>
internal sealed record OtherFormModel(string MediaType, string Method);

/// <summary>A status of success: <c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
internal sealed record SuccessModel(string Status, bool HasBody)
{
    /// <summary>The body of this status, if the result is a union of the bodies of several statuses; otherwise null.</summary>
    public ResponseBodyModel? Case { get; init; }
}

/// <summary>The body of a response: its type and how it is read.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Type">Its type.</param>
/// <param name="MediaType">Its media types, joined by commas.</param>
internal sealed record ResponseBodyModel(BodyKind Kind, TypeUse Type, string MediaType)
{
    /// <summary>Whether the body may be null.</summary>
    public bool IsNullable { get; init; }

    /// <summary>How the data of events is read.</summary>
    public EventDataModel? Events { get; init; }
}

/// <summary>An error that has a body in the document.</summary>
internal sealed record ErrorModel(string Status, TypeUse Type, string MediaType, Documentation Documentation);
