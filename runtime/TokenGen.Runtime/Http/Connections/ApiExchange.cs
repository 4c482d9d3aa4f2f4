using System.Diagnostics;
using System.Net;
#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
#endif
using System.Runtime.ExceptionServices;
using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>The part of a call that does not depend on types: sends a request and receives the response within the deadline.</summary>
internal static class ApiExchange
{
    // Enough for any useful error; reading more of a hostile or faulty response is pointless.
    private const int MaxErrorBytes = 1024 * 1024;

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request, which is not disposed.</param>
    /// <param name="plan">The expected responses.</param>
    /// <param name="cancellationToken">The token of the caller.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled; the exception has the caller's token.</exception>
    /// <exception cref="ApiException">No response arrived, or it was interrupted.</exception>
#if NET8_0_OR_GREATER
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
#endif
    public static async ValueTask<ReceivedResponse> SendAsync(ApiRequest request, IResponsePlan plan, CancellationToken cancellationToken)
    {
        ConnectionSettings settings = request.Settings;
        Deadline deadline = settings.Deadlines.Start(settings.Limits.Timeout, cancellationToken);
        HttpResponseMessage? response = null;
        CallStage stage = CallStage.Preparing;
        long start = Stopwatch.GetTimestamp();
        try
        {
            request.ThrowIfInvalid();
            if (plan.Accept is { } accept)
            {
                request.OwnHeader("Accept", accept);
            }

            // A client from outside decompresses by its own configuration, and a raw response is not decompressed at all.
            if (settings is { OwnsClient: true, Raw: null } && !Platform.IsBrowser)
            {
                request.OwnHeader("Accept-Encoding", ContentCoding.Accepted);
            }

            if (settings.UserAgent is { } agent && !request.Headers.Contains("User-Agent"))
            {
                request.OwnHeader("User-Agent", agent);
            }

            request.AddCallAdditions();
            Credential? credential = settings.Credential is { } present && present.IsFor(request.Operation) ? present : null;
            stage = CallStage.Credential;
            if (credential is not null)
            {
                await credential.ApplyAsync(request, deadline.Token).ConfigureAwait(false);
            }

            stage = CallStage.Preparing;
            request.AddDefaultHeaders();
            request.CompleteUrl();
            request.CompleteContent();
            if (!settings.OwnsClient || settings.Hooks is not null)
            {
                request.AttachCall();
            }

            stage = CallStage.Credential;
            if (credential is not null)
            {
                await credential.SignAsync(request, deadline.Token).ConfigureAwait(false);
            }

            stage = CallStage.Sending;
            response = await SendAsync(request.Connection, request, deadline.Token).ConfigureAwait(false);

            stage = CallStage.Credential;
            if (credential is not null && response.StatusCode == HttpStatusCode.Unauthorized && request.CanBeSentAgain
                && await credential.RenewAsync(request, deadline.Token).ConfigureAwait(false))
            {
                response.Dispose();
                response = null;
                stage = CallStage.Sending;
                response = await SendAsync(request.Connection, request.CopyToSend(), deadline.Token).ConfigureAwait(false);
            }

            stage = CallStage.Reading;
            ReceivedResponse received = settings.Raw is not null ? new ReceivedResponse(response, Stream.Null)
                : plan.IsStreamed(response)
                ? new ReceivedResponse(response, await OpenAsync(response, deadline.Token).ConfigureAwait(false))
                : plan.IsRefused(response)
                ? new ReceivedResponse(response, [], 0, isTruncated: false)
                : await ResponseBuffer.ReadAsync(response, plan, request.Reading, LimitFor(response, settings.Limits), deadline.Token)
                    .ConfigureAwait(false);
            settings.Deadlines.Return(deadline);
            return received;
        }
        catch (Exception exception)
        {
            bool isDeadlineCancelled = deadline.Token.IsCancellationRequested;
            response?.Dispose();
            deadline.Dispose();
            TimeSpan elapsed = TimeSpan.FromSeconds((Stopwatch.GetTimestamp() - start) / (double)Stopwatch.Frequency);
            Exception? explained = NoResponse.Explain(
                new Interruption(request, response, exception, stage, isDeadlineCancelled, elapsed, cancellationToken));
            request.Observation?.End((int?)response?.StatusCode, explained ?? exception);
            if (exception is CallerCodeException { Thrown: var ofCaller })
            {
                ExceptionDispatchInfo.Capture(ofCaller).Throw();
            }

            if (explained is not null)
            {
                throw explained;
            }

            throw;
        }
    }

    private static Task<HttpResponseMessage> SendAsync(
        ApiConnection connection, HttpRequestMessage request, CancellationToken cancellationToken) =>
        connection.Settings.Hooks is { IsInHandler: false } hooks
            ? hooks.SendAsync(request, connection.SendAsync, cancellationToken)
            : connection.SendAsync(request, cancellationToken);

    private static async Task<Stream> OpenAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        ContentCoding.Undo(response.Content, await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false));

    private static int LimitFor(HttpResponseMessage response, ApiLimits limits) =>
        response.IsSuccessStatusCode ? limits.MaxResponseBytes : Math.Min(limits.MaxResponseBytes, MaxErrorBytes);
}
