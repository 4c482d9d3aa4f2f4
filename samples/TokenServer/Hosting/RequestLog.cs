namespace TokenServer.Hosting;

/// <summary>Logs one line per request with its operation, but not its path, because paths contain secrets.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        Answered(context.GetOperationId() ?? "a request for no operation", context.Response.StatusCode);
    }

    [LoggerMessage(LogLevel.Information, "{Operation} -> {Status}")]
    private partial void Answered(string operation, int status);
}
