using Microsoft.AspNetCore.WebUtilities;

namespace TokenServer.Responses;

/// <summary>The error shape of the web framework the real service runs on: no <c>status</c> member.</summary>
internal sealed record GatewayError(string Error, string TrackingId);

/// <summary>
/// Gives a body to errors that no operation answered: an unknown path in plain text, a refused request (wrong method, media
/// type or size) and a failure as <see cref="GatewayError"/>, a body that is no JSON as <see cref="ErrorEnvelope"/>.
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
