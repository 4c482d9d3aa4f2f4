using Microsoft.AspNetCore.WebUtilities;

namespace TokenServer.Responses;

/// <summary>The error body of the web framework of the real service: it has no member <c>status</c>.</summary>
internal sealed record GatewayError(string Error, string TrackingId);

/// <summary>
/// Adds a body to errors outside of operations: plain text for an unknown path, a <see cref="GatewayError"/> for an exception or a rejected
/// request (wrong method, media type or size), and an <see cref="ErrorEnvelope"/> for a body that is not JSON.
/// </summary>
internal sealed partial class GatewayErrors(RequestDelegate next, ILogger<GatewayErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await Refuse(exception).ExecuteAsync(context);
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            var id = NewTrackingId();
            Failed(exception, context.GetOperationId(), id);
            await Framework(StatusCodes.Status500InternalServerError, id).ExecuteAsync(context);
            return;
        }

        if (context.Response.HasStarted) return;

        switch (context.Response.StatusCode)
        {
            case StatusCodes.Status404NotFound when context.GetEndpoint() is null:
                await NotFound().ExecuteAsync(context);
                break;
            case StatusCodes.Status405MethodNotAllowed:
                await Framework(StatusCodes.Status405MethodNotAllowed, NewTrackingId()).ExecuteAsync(context);
                break;
        }
    }

    private static IResult Refuse(BadHttpRequestException exception) => exception.StatusCode == StatusCodes.Status400BadRequest
        ? Envelope.Error(exception.StatusCode, exception.Message)
        : Framework(exception.StatusCode, NewTrackingId());

    private static IResult Framework(int status, string trackingId) => Results.Json(
        new GatewayError($"HTTP {status} {ReasonPhrases.GetReasonPhrase(status)}", trackingId),
        ServerJson.Default.GatewayError,
        statusCode: status);

    private static IResult NotFound() => Results.Text(
        $"error='not_found'\nmessage='resource cannot be found'\ntrackingId={NewTrackingId()}",
        statusCode: StatusCodes.Status404NotFound);

    private static string NewTrackingId() => Guid.NewGuid().ToString("D");

    [LoggerMessage(LogLevel.Error, "{Operation} failed, trackingId={TrackingId}")]
    private partial void Failed(Exception exception, string? operation, string trackingId);
}
