namespace TokenGen.Generator.Model;

/// <summary>The operations of one tag: an interface, its counterpart with whole responses, and the class behind both.</summary>
internal sealed record TagModel
{
    /// <summary>The property on the client, such as <c>ApiToken</c>; empty where the operations are the client's own.</summary>
    public required string Name { get; init; }

    /// <summary>Whether the operations have no tag, and the client itself has their methods.</summary>
    public bool IsClient => Name.Length == 0;

    public required string InterfaceName { get; init; }

    public required string ResponseInterfaceName { get; init; }

    public required string ClassName { get; init; }

    public required Documentation Documentation { get; init; }

    public required EquatableArray<OperationModel> Operations { get; init; }
}

/// <summary>One call: what is sent, and what each answer means.</summary>
internal sealed record OperationModel
{
    /// <summary>The document's operationId or, where it has none, the name made from method and path.</summary>
    public required string Id { get; init; }

    /// <summary>The C# name without <c>Async</c>; unique among the operations of the tag.</summary>
    public required string Name { get; init; }

    /// <summary>Upper case, such as <c>GET</c>.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The operation whose request this one sends, asking for another form of the answer; null for the plain one.</summary>
    public string? Plain { get; init; }

    public required string UrlTemplate { get; init; }

    /// <summary>The URL of the server that the operation has for itself; null where it is the document's.</summary>
    public string? Server { get; init; }

    public required Documentation Documentation { get; init; }

    public string? Deprecation { get; init; }

    /// <summary>In the order of the signature: required ones first, each group in document order.</summary>
    public required EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>The record that has the optional parameters, where they are many; null where each is an argument.</summary>
    public OptionsModel? Options { get; init; }

    public BodyModel? Body { get; init; }

    public required ResponsesModel Responses { get; init; }

    /// <summary>The method that goes through all pages of the answer; null where it does not come in pages.</summary>
    public PagesModel? Pages { get; init; }

    /// <summary>The method that waits until what the operation has begun is done; null where its answer is the end of it.</summary>
    public PollingModel? Polling { get; init; }

    /// <summary>Whether the limits of what is sent are checked.</summary>
    public bool IsValidated { get; init; }

    /// <summary>Names of parameters, and of members of request and responses, whose values must not be in any text.</summary>
    public required EquatableArray<string> SecretMembers { get; init; }

    /// <summary>Whether the request body is a secret as a whole: a text, a list, a map.</summary>
    public bool HasSecretRequest { get; init; }

    /// <summary>Whether a response is a secret as a whole.</summary>
    public bool HasSecretResponse { get; init; }

    /// <summary>The sets of security schemes any one of which satisfies the operation; null where the document says nothing.</summary>
    public required EquatableArray<EquatableArray<string>>? Credentials { get; init; }

    /// <summary>Whether a call without credentials is allowed beside others (OpenAPI, Security Requirement Object: an empty one).</summary>
    public bool AllowsAnonymous { get; init; }
}

/// <summary>The record of optional parameters, and the argument that brings it.</summary>
internal sealed record OptionsModel(string TypeName, string ParameterName);

/// <summary>A parameter outside the body.</summary>
internal sealed record ParameterModel
{
    public required string WireName { get; init; }

    public required string Name { get; init; }

    /// <summary>The property of the operation's options that has it; null where it is an argument of its own.</summary>
    public string? Option { get; init; }

    public required ParameterPlace Place { get; init; }

    public required TypeUse Type { get; init; }

    public required bool IsRequired { get; init; }

    public bool IsSecret { get; init; }

    /// <summary>How an array or object is written (OpenAPI, <c>style</c>).</summary>
    public required ParameterStyle Style { get; init; }

    /// <summary>Whether an array or object is written as repeated pairs (OpenAPI, <c>explode</c>).</summary>
    public bool IsExploded { get; init; }

    /// <summary>Whether reserved characters are left as they are (OpenAPI, <c>allowReserved</c>).</summary>
    public bool AllowsReserved { get; init; }

    /// <summary>Whether the value is sent as JSON text (OpenAPI, <c>content</c>).</summary>
    public bool IsJson { get; init; }

    /// <summary>Whether a part is one JSON text, also where it is a list.</summary>
    public bool IsJsonPart { get; init; }

    /// <summary>Whether a part has to be given as soon as any other is: the schema requires it, and the body as a whole may be left out.</summary>
    public bool IsRequiredOnceSent { get; init; }

    /// <summary>The media type of a part, where the document names one.</summary>
    public string? PartMediaType { get; init; }

    /// <summary>For a header of a part: the part's name.</summary>
    public string? PartName { get; init; }

    /// <summary>The limits that are checked; null for none.</summary>
    public LimitsModel? Limits { get; init; }

    /// <summary>What the server takes where nothing is sent; for the documentation.</summary>
    public string? Default { get; init; }

    /// <summary>Whether callers are told not to send it.</summary>
    public bool IsDeprecated { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>Where a parameter travels (OpenAPI, Parameter Locations).</summary>
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

    /// <summary>The parameter by which the caller names the media type, where the document leaves a choice; else null.</summary>
    public string? MediaTypeName { get; init; }

    /// <summary>The media types that the document takes, for the documentation of that parameter.</summary>
    public EquatableArray<string> MediaTypes { get; init; }

    /// <summary>What is sent; null where the parts of a <c>multipart</c> body are parameters of their own.</summary>
    public required TypeUse? Type { get; init; }

    public required bool IsRequired { get; init; }

    /// <summary>Whether null is a value of a JSON body. A required body is then sent as <c>null</c>; one that may be left out is left out.</summary>
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

    /// <summary>A JSON text in each line.</summary>
    JsonLines,

    /// <summary>A JSON text in each record (RFC 7464).</summary>
    JsonSequence,

    /// <summary>Server-sent events.</summary>
    Events,

    /// <summary>No body: the address that a redirect leads to.</summary>
    Location,

    /// <summary>A JSON array, read element by element.</summary>
    ArrayItems,

    /// <summary>An envelope with a JSON array in it, read element by element.</summary>
    EnvelopeItems,
}

/// <summary>How one field of a form is written where the document departs from the default (OpenAPI, Encoding Object).</summary>
internal sealed record FormFieldModel(string WireName, ParameterStyle Style, bool IsExploded, bool AllowsReserved, string? ContentType);

/// <summary>What an operation may answer.</summary>
internal sealed record ResponsesModel
{
    /// <summary>What a success carries; null when it carries nothing.</summary>
    public required ResponseBodyModel? Success { get; init; }

    /// <summary>The statuses that count as a success, in document order.</summary>
    public required EquatableArray<SuccessModel> Successes { get; init; }

    /// <summary>Whether the result may be null: the body may be, or a success may come without one, as a 204 beside a 200.</summary>
    public bool IsBodyOptional => Success is { Type: not ItemsUse } && (Success.IsNullable || Successes.Any(static success => !success.HasBody));

    public required EquatableArray<ErrorModel> Errors { get; init; }

    /// <summary>Every error status of the document, with or without a body, for the documentation.</summary>
    public EquatableArray<DeclaredErrorModel> DeclaredErrors { get; init; } = [];

    /// <summary>The methods that read the other forms of the body, for the message of a call that gets one of them.</summary>
    public EquatableArray<OtherFormModel> OtherForms { get; init; }

    /// <summary>The media types of errors beside those of <see cref="Errors"/>: they are asked for as well.</summary>
    public EquatableArray<string> OtherMediaTypes { get; init; } = [];

    /// <summary>What the document says of a success.</summary>
    public required Documentation Documentation { get; init; }
}

/// <summary>An error status as the document describes it.</summary>
/// <param name="Status">The status, such as <c>404</c>, <c>4XX</c> or <c>default</c>.</param>
/// <param name="Type">The type of its body; null where the document gives it none that is typed.</param>
/// <param name="Documentation">What the document says of it.</param>
internal sealed record DeclaredErrorModel(string Status, TypeUse? Type, Documentation Documentation);

/// <summary>Another form of an answer: its media types, joined by commas, and the method that reads it.</summary>
internal sealed record OtherFormModel(string MediaType, string Method);

/// <summary>A status of success, such as <c>200</c>, <c>2XX</c> or <c>default</c>.</summary>
internal sealed record SuccessModel(string Status, bool HasBody)
{
    /// <summary>The body of this status, where each status has its own and the result is a union of them; else null.</summary>
    public ResponseBodyModel? Case { get; init; }
}

/// <summary>The body of an answer: its type and how it is read.</summary>
/// <param name="Kind">How it is read.</param>
/// <param name="Type">What it is.</param>
/// <param name="MediaType">The media types that the server may call it, joined by commas.</param>
internal sealed record ResponseBodyModel(BodyKind Kind, TypeUse Type, string MediaType)
{
    /// <summary>Whether null is a value of the body.</summary>
    public bool IsNullable { get; init; }

    /// <summary>How the data of events is read.</summary>
    public EventDataModel? Events { get; init; }
}

/// <summary>An error the document declares with a body.</summary>
internal sealed record ErrorModel(string Status, TypeUse Type, string MediaType, Documentation Documentation);
