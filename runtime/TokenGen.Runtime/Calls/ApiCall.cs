using TokenGen.Http;

namespace TokenGen;

/// <summary>
/// What a handler or a policy may know of the call that a request belongs to. A client over an <see cref="HttpClient"/> that was
/// given to it attaches it to each request; a copy of the request that takes the options along has it as well.
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

    /// <summary>The path as the document spells it; never the path that is sent, which may hold a secret.</summary>
    public string UrlTemplate { get; }

    /// <summary>
    /// Whether the request may be sent again though it may have arrived: its method is idempotent (RFC 9110 section 9.2.2) or it has
    /// an idempotency key, and its body can be sent twice, which a stream without a way back can not.
    /// </summary>
    public bool IsRepeatable { get; }

    /// <summary>The call of a request; <see langword="null"/> where no generated client made it.</summary>
    /// <param name="request">The request, or nothing.</param>
    public static ApiCall? Of(HttpRequestMessage? request)
    {
        if (request is null) return null;
#if NET8_0_OR_GREATER
        return request.Options.TryGetValue(s_key, out var call) ? call : null;
#else
        return request.Properties.TryGetValue(Key, out var call) ? call as ApiCall : null;
#endif
    }

    /// <summary>
    /// Whether the answer says that the same request may succeed later: status 406, 408, 429, 502, 503 or 504, as
    /// <see cref="ApiException.IsTransient"/> has it. Its <c>Retry-After</c> says when.
    /// </summary>
    /// <param name="response">The answer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="response"/> is null.</exception>
    public static bool IsTransient(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return Errors.TransientStatus.Contains((int)response.StatusCode);
    }

    /// <summary>
    /// The delay before a retry, for a policy that follows <c>Retry-After</c>. A server that asks for no delay gets the delay of the policy:
    /// otherwise it would make its clients call it hundreds of times a second.
    /// </summary>
    /// <param name="asked">What the server asks for; <see langword="null"/> when it says nothing.</param>
    /// <param name="usual">The delay of the policy.</param>
    /// <returns>At most an hour; <see langword="null"/> for the delay of the policy.</returns>
    public static TimeSpan? RetryDelay(TimeSpan? asked, TimeSpan usual) => Errors.ServerPause.Heeded(asked, usual);

    /// <summary>Method and path template.</summary>
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
