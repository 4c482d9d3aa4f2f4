using System.Threading.RateLimiting;

namespace TokenServer.Hosting;

/// <summary>Responds with 406 on overload, like the real service; its official client retries only on 406.</summary>
internal static class BackPressure
{
    public static IServiceCollection AddBackPressure(this IServiceCollection services, int maxConcurrentRequests) =>
        services.AddRateLimiter(limits =>
        {
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, int>(_ => RateLimitPartition.GetConcurrencyLimiter(
                partitionKey: 0,
                _ => new ConcurrencyLimiterOptions { PermitLimit = maxConcurrentRequests }));
            limits.RejectionStatusCode = StatusCodes.Status406NotAcceptable;
            // No Retry-After, because the real service documents none.
            limits.OnRejected = async (rejected, cancellationToken) =>
            {
                rejected.HttpContext.Response.ContentType = "text/plain";
                await rejected.HttpContext.Response.WriteAsync("Too many requests at once. Please try again later.", cancellationToken);
            };
        });
}
