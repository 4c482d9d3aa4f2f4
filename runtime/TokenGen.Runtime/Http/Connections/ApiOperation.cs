using System.ComponentModel;
using TokenGen.Text;

namespace TokenGen.Http;

/// <summary>The description of an operation in the document. One static instance serves all calls.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiOperation
{
    private const int MaxLabel = 200;

    /// <summary>Describes an operation.</summary>
    /// <param name="id">Its operationId.</param>
    /// <param name="method">The HTTP method.</param>
    /// <param name="urlTemplate">The path template of the document, such as <c>/api/v2/apitoken/{id}</c>.</param>
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

    /// <summary>The operationId made safe for messages, because a document can contain any text.</summary>
    internal string Label { get; }

    /// <summary>The HTTP method.</summary>
    public HttpMethod Method { get; }

    /// <summary>The path template of the document. Messages and traces show it instead of the path that is sent.</summary>
    public string UrlTemplate { get; }

    /// <summary>
    /// The URL of the operation's own server, absolute or relative (OpenAPI 3, <c>servers</c>); <see langword="null"/> for the server of
    /// the client.
    /// </summary>
    public string? Server { get; init; }

    /// <summary>The names of parameters and JSON members whose values must not appear in any text.</summary>
    public IReadOnlyList<string> SecretMembers { get; init; } = [];

    /// <summary>Whether the whole request body is a secret, such as a password as plain text.</summary>
    public bool HasSecretRequest { get; init; }

    /// <summary>
    /// Whether the whole response body is a secret, such as a token as plain text. Then no text contains the body of a success response.
    /// </summary>
    public bool HasSecretResponse { get; init; }

    /// <summary>
    /// The alternative security schemes of the operation (OpenAPI 3, <c>security</c>); <see cref="All"/> combines several schemes that are
    /// required together. <see langword="null"/> if the document declares none: every credential is sent. Empty if the operation is public:
    /// no credential is sent.
    /// </summary>
    public IReadOnlyList<string>? Credentials { get; init; }

    /// <summary>An alternative of <see cref="Credentials"/> that requires several schemes at once.</summary>
    /// <param name="schemes">Their names.</param>
    /// <exception cref="ArgumentNullException"><paramref name="schemes"/> is null.</exception>
    public static string All(params string[] schemes) => string.Join("\n", schemes);

    internal static string[] SchemesOf(string alternative) => alternative.Split('\n');

    /// <summary>Whether the operation is idempotent (RFC 9110 section 9.2.2); by default the HTTP method decides.</summary>
    public bool IsIdempotent { get; init; }

    /// <summary>
    /// The limits of its parameters and of its body, by keys such as <c>query limit</c> and <c>body</c>; <see langword="null"/> for none.
    /// </summary>
    public IReadOnlyDictionary<string, Validation.ValueLimits>? Limits { get; init; }

    internal UrlTemplate Template { get; }

    private ApiCall? _call;
    private ApiCall? _repeatableCall;

    /// <summary>The call as handlers see it; one object serves all calls.</summary>
    internal ApiCall CallOf(bool isRepeatable) => isRepeatable
        ? _repeatableCall ??= new ApiCall(this, isRepeatable: true)
        : _call ??= new ApiCall(this, isRepeatable: false);

    /// <summary>Method and template, such as <c>GET /api/v2/apitoken/{id}</c>.</summary>
    public override string ToString() => $"{Method.Method} {UrlTemplate}";
}
