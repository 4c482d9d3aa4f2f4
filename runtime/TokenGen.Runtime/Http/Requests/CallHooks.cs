using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>User code that sees each request before it is sent and each response before it is read.</summary>
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

    /// <summary>Whether a handler runs the hooks, so that they also see retries of other handlers.</summary>
    public bool IsInHandler { get; }

    /// <summary>The hooks of a client; <see langword="null"/> if there are none.</summary>
    public static CallHooks? Of(ApiClientOptions options) =>
        options.OnRequest is null && options.OnResponse is null ? null : new CallHooks(options);

    /// <summary>The hooks that are attached to a request; <see langword="null"/> if there are none.</summary>
    public static CallHooks? Of(HttpRequestMessage request)
    {
#if NET8_0_OR_GREATER
        return request.Options.TryGetValue(s_key, out CallHooks? hooks) ? hooks : null;
#else
        return request.Properties.TryGetValue(Key, out object? hooks) ? hooks as CallHooks : null;
#endif
    }

    /// <summary>Attaches the hooks to a request, for the handler that follows the retrying ones.</summary>
    public void Attach(HttpRequestMessage request)
    {
#if NET8_0_OR_GREATER
        request.Options.Set(s_key, this);
#else
        request.Properties[Key] = this;
#endif
    }

    /// <summary>Sends a request with the hooks before and after it.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        await RunAsync(_onRequest, request, cancellationToken).ConfigureAwait(false);
        HttpResponseMessage response = await send(request, cancellationToken).ConfigureAwait(false);
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
        if (hook is null)
        {
            return;
        }

        try
        {
            await hook(message, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            // The call is not retried, and the exception is not translated: the caller gets the exception of the hook.
            throw new CallerCodeException(exception);
        }
    }

#if NET8_0_OR_GREATER
    private static readonly HttpRequestOptionsKey<CallHooks> s_key = new(Key);
#endif
}
