using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>Code of the user that sees each request before it is sent and each response before it is read.</summary>
internal sealed class CallHooks
{
    private const string Key = "TokenGen.CallHooks";

    private readonly Func<HttpRequestMessage, CancellationToken, ValueTask>? _onRequest;
    private readonly Func<HttpResponseMessage, CancellationToken, ValueTask>? _onResponse;

    private CallHooks(ApiClientOptions options)
    {
        _onRequest = options.OnRequest;
        _onResponse = options.OnResponse;
        IsInHandler = options.HasHookHandler;
    }

    /// <summary>Whether a handler runs the hooks, so that they see what other handlers send again.</summary>
    public bool IsInHandler { get; }

    /// <summary>Gives the hooks of a client; <see langword="null"/> for none.</summary>
    public static CallHooks? Of(ApiClientOptions options) => options.OnRequest is null && options.OnResponse is null ? null : new CallHooks(options);

    /// <summary>The hooks that a request takes along; <see langword="null"/> for none.</summary>
    public static CallHooks? Of(HttpRequestMessage request)
    {
#if NET8_0_OR_GREATER
        return request.Options.TryGetValue(s_key, out var hooks) ? hooks : null;
#else
        return request.Properties.TryGetValue(Key, out var hooks) ? hooks as CallHooks : null;
#endif
    }

    /// <summary>Gives the hooks to the handler behind those that send a request again.</summary>
    public void Attach(HttpRequestMessage request)
    {
#if NET8_0_OR_GREATER
        request.Options.Set(s_key, this);
#else
        request.Properties[Key] = this;
#endif
    }

    /// <summary>Sends a request between the two hooks.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        await RunAsync(_onRequest, request, cancellationToken).ConfigureAwait(false);
        var response = await send(request, cancellationToken).ConfigureAwait(false);
        try
        {
            await RunAsync(_onResponse, response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private static async ValueTask RunAsync<T>(Func<T, CancellationToken, ValueTask>? hook, T message, CancellationToken cancellationToken)
    {
        if (hook is null) return;
        try
        {
            await hook(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // No retry and no explanation of a call: the caller gets what the hook threw.
            throw new CallerCodeException(exception);
        }
    }

#if NET8_0_OR_GREATER
    private static readonly HttpRequestOptionsKey<CallHooks> s_key = new(Key);
#endif
}
