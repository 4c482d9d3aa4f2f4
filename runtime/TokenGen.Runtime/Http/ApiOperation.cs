using System.ComponentModel;
using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>What the document says about an operation, independent of any call. One static instance serves all calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private const int MaxLabel = 200;

    /// <summary>Describes an operation.</summary>
    /// <param name="id">Its operationId.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="urlTemplate">The path as the document spells it, such as <c>/api/v2/apitoken/{id}</c>.</param>
    /// <exception cref="ArgumentException">An argument is null or empty, or the template is malformed.</exception>
    public ApiOperation(string id, HttpMethod method, string urlTemplate)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(urlTemplate);
        Id = id;
        Label = PlainText.OneLine(id, MaxLabel);
        Method = method;
        UrlTemplate = urlTemplate;
        Template = Http.UrlTemplate.Parse(urlTemplate);
        IsIdempotent = method.Method is "GET" or "HEAD" or "PUT" or "DELETE" or "OPTIONS" or "TRACE";
    }

    /// <summary>The operationId of the document.</summary>
    public string Id { get; }

    /// <summary>The operationId as it stands in messages: a document can put anything into it.</summary>
    internal string Label { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path as the document spells it. This is what messages and traces show; never the path that is sent.</summary>
    public string UrlTemplate { get; }

    /// <summary>The URL of the operation's own server, absolute or relative (OpenAPI 3, <c>servers</c>); <see langword="null"/> for the client's.</summary>
    public string? Server { get; init; }

    /// <summary>The names of parameters, and of JSON members in request and response, whose values must not be in any text.</summary>
    public IReadOnlyList<string> SecretMembers { get; init; } = [];

    /// <summary>Whether the request body is a secret as a whole, such as a password as plain text.</summary>
    public bool HasSecretRequest { get; init; }

    /// <summary>Whether a response body is a secret as a whole, such as a token as plain text: then no text has what came with a success.</summary>
    public bool HasSecretResponse { get; init; }

    /// <summary>
    /// The security schemes any one of which the operation takes (OpenAPI 3, <c>security</c>); <see cref="All"/> makes one of several
    /// that have to come together. <see langword="null"/> when the document says nothing: what credential there is will be sent.
    /// Empty when the operation is public: none will.
    /// </summary>
    public IReadOnlyList<string>? Credentials { get; init; }

    /// <summary>An alternative of <see cref="Credentials"/> that takes several schemes at once.</summary>
    /// <param name="schemes">Their names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schemes"/> is null.</exception>
    public static string All(params string[] schemes) => string.Join("\n", schemes);

    internal static string[] SchemesOf(string alternative) => alternative.Split('\n');

    /// <summary>Whether doing it twice is the same as once (RFC 9110 section 9.2.2); by default what the method says.</summary>
    public bool IsIdempotent { get; init; }

    internal UrlTemplate Template { get; }

    private ApiCall? _call;
    private ApiCall? _repeatableCall;

    /// <summary>What handlers are told of a call; one object serves all calls.</summary>
    internal ApiCall CallOf(bool isRepeatable) => isRepeatable
        ? _repeatableCall ??= new ApiCall(this, isRepeatable: true)
        : _call ??= new ApiCall(this, isRepeatable: false);

    /// <summary>Method and template, such as <c>GET /api/v2/apitoken/{id}</c>.</summary>
    public override string ToString() => $"{Method.Method} {UrlTemplate}";
}
