namespace TokenGen.Http;

/// <summary>
/// Runs the hooks of a client. It is the last handler of a registered client, so that the hooks see each attempt of the handlers before it.
/// </summary>
internal sealed class CallHookHandler : DelegatingHandler
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        CallHooks.Of(request) is { } hooks
            ? hooks.SendAsync(request, base.SendAsync, cancellationToken)
            : base.SendAsync(request, cancellationToken);
}
