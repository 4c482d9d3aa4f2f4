using TokenGen.Http;

namespace TokenGen;

/// <summary>
/// The call that a request belongs to, for handlers and policies. A client that uses an existing <see cref="HttpClient"/> attaches it to
/// each request. A copy of the request that copies the options has it too.
/// </summary>
public sealed class ApiCall
{
    private const string Key = "TokenGen.ApiCall";

    internal ApiCall(ApiOperation operation, bool isRepeatable)
    {
        OperationId = operation.Id;
        Method = operation.Method.Method;
        UrlTemplate = operation.UrlTemplate;
        IsRepeatable = isRepeatable;
    }

    /// <summary>The operationId of the document.</summary>
    public string OperationId { get; }

    /// <summary>The HTTP method.</summary>
    public string Method { get; }

    /// <summary>The path template of the document, never the path that is sent, which may contain a secret.</summary>
    public string UrlTemplate { get; }

    /// <summary>
    /// Whether the request may be sent again even if the server has received it. Its method must be idempotent (RFC 9110 section 9.2.2) or
    /// it must have an idempotency key. Its body must also be repeatable: a stream that cannot seek is not.
    /// </summary>
    public bool IsRepeatable { get; }

    /// <summary>The call of a request; <see langword="null"/> if no generated client sent it.</summary>
    /// <param name="request">The request, or <see langword="null"/>.</param>
    public static ApiCall? Of(HttpRequestMessage? request)
    {
        if (request is null)
        {
            return null;
        }
#if NET8_0_OR_GREATER
        return request.Options.TryGetValue(s_key, out ApiCall? call) ? call : null;
#else
        return request.Properties.TryGetValue(Key, out object? call) ? call as ApiCall : null;
#endif
    }

    /// <summary>
    /// Whether the same request may succeed later: the status is 406, 408, 429, 502, 503 or 504, as in
    /// <see cref="ApiException.IsTransient"/>. The header <c>Retry-After</c> says when.
    /// </summary>
    /// <param name="response">The response.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static bool IsTransient(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Errors.TransientStatus.Contains((int)response.StatusCode);
    }

    /// <summary>
    /// The delay before a retry, for a policy that follows <c>Retry-After</c>. If the server asks for a delay of zero, the delay of the
    /// policy is used. Otherwise clients would call the server hundreds of times a second.
    /// </summary>
    /// <param name="asked">The delay that the server asks for; <see langword="null"/> if it asks for none.</param>
    /// <param name="usual">The delay of the policy.</param>
    /// <returns>At most one hour; <see langword="null"/> means the delay of the policy.</returns>
    public static TimeSpan? RetryDelay(TimeSpan? asked, TimeSpan usual) => Errors.ServerPause.Heeded(asked, usual);

    /// <summary>The method and the path template.</summary>
    public override string ToString() => $"{Method} {UrlTemplate}";

    internal static void Attach(HttpRequestMessage request, ApiCall call)
    {
#if NET8_0_OR_GREATER
        request.Options.Set(s_key, call);
#else
        request.Properties[Key] = call;
#endif
    }

#if NET8_0_OR_GREATER
    private static readonly HttpRequestOptionsKey<ApiCall> s_key = new(Key);
#endif
}
