namespace TokenServer.Hosting;

/// <summary>Lets a test respond instead of the server.</summary>
internal static class Interception
{
    public static void UseInterception(this WebApplication application, Func<HttpContext, ValueTask<bool>>? intercept)
    {
        if (intercept is null) return;

        application.Use(async (context, next) =>
        {
            if (!await intercept(context)) await next(context);
        });
    }
}
