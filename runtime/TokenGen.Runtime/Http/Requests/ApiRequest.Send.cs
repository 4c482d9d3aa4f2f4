using TokenGen.Errors;
using TokenGen.Telemetry;

namespace TokenGen.Http;

public sealed partial class ApiRequest
{
    /// <summary>Makes the call and returns the body of the response.</summary>
    /// <typeparam name="T">The type of the body; <see cref="NoContent"/> for none.</typeparam>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">
    /// The server returned an error, did not respond, or returned a response that does not match the document.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiResponses<T> responses, CancellationToken cancellationToken) =>
        CallAsync<T, T, BodyOutcome<T>>(responses, cancellationToken);

    /// <summary>Makes the call and returns the payload of the envelope in the response.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <inheritdoc cref="SendAsync{T}(ApiResponses{T}, CancellationToken)"/>
    public Task<T> SendForPayloadAsync<T>(ApiResponses<ResponseContainer<T>> responses, CancellationToken cancellationToken) =>
        CallAsync<ResponseContainer<T>, T, PayloadOutcome<T>>(responses, cancellationToken);

    /// <summary>Makes the call and returns the nullable payload of the envelope in the response.</summary>
    /// <typeparam name="T">The type of the payload.</typeparam>
    /// <inheritdoc cref="SendAsync{T}(ApiResponses{T}, CancellationToken)"/>
    public Task<T> SendForPayloadOrNullAsync<T>(ApiResponses<ResponseContainer<T>> responses, CancellationToken cancellationToken) =>
        CallAsync<ResponseContainer<T>, T, PayloadOrNullOutcome<T>>(responses, cancellationToken);

    /// <summary>Makes the call and returns the complete response, whatever its status.</summary>
    /// <typeparam name="T">The type of the body.</typeparam>
    /// <param name="responses">How to read the responses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ApiException">There was no response: the connection failed or the call timed out.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<ApiResponse<T>> SendForResponseAsync<T>(ApiResponses<T> responses, CancellationToken cancellationToken) =>
        CallAsync<T, ApiResponse<T>, ResponseOutcome<T>>(responses, cancellationToken);

    // The only asynchronous method per type in a call. ApiExchange sends and receives, and its state is pooled.
    private async Task<TResult> CallAsync<T, TResult, TOutcome>(ApiResponses<T> responses, CancellationToken cancellationToken)
        where TOutcome : struct, IOutcome<T, TResult>
    {
        try
        {
            CallerToken = cancellationToken;
            Observation = CallObservation.Start(this);
            using ReceivedResponse received = await ApiExchange.SendAsync(this, responses, cancellationToken).ConfigureAwait(false);
            if (Settings.Raw is { } raw)
            {
                Observation?.End(received.Status, null);
                throw raw.Take(received.Message);
            }

            ApiException? error = Read(responses, received, out T? body);
            Observation?.End(received.Status, error);
            return default(TOutcome).Conclude(new ResponseContext(this, received), body, error);
        }
        finally
        {
            Dispose();
        }
    }

    private ApiException? Read<T>(ApiResponses<T> responses, in ReceivedResponse received, out T? body)
    {
        body = default;
        try
        {
            return responses.Read(this, received, out body);
        }
        catch (Exception exception) when (Unforeseen.IsExplained(exception))
        {
            // Whatever the response and its reader, the caller gets an exception of the call.
            return Failure.Unreadable(new ResponseContext(this, received), exception);
        }
    }
}
