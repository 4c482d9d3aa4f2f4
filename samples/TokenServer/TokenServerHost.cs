using TokenServer.Authentication;
using TokenServer.Endpoints;
using TokenServer.Hosting;
using TokenServer.Responses;
using TokenServer.Storage;

namespace TokenServer;

/// <summary>Starts the server, in a separate process or in the process of a sample or test.</summary>
public static class TokenServerHost
{
    /// <summary>The user who owns <see cref="RunningTokenServer.AdminToken"/>.</summary>
    public const string AdminAccount = "admin@example.com";

    /// <summary>Returns once the server accepts requests.</summary>
    /// <param name="options">The options of the server.</param>
    /// <param name="cancellationToken">Cancels the start; a running server is stopped by disposing it.</param>
    public static async Task<RunningTokenServer> StartAsync(
        TokenServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new TokenServerOptions();
        var database = Database.Open(options.Database);
        try
        {
            var admin = Seed.Apply(database, options);
            var application = Build(options, database);
            try
            {
                await application.StartAsync(cancellationToken);
                return new RunningTokenServer(application, database, admin);
            }
            catch
            {
                await application.DisposeAsync();
                throw;
            }
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private static WebApplication Build(TokenServerOptions options, Database database)
    {
        // An empty builder ignores the settings files, environment variables and console of the hosting process.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls(options.Urls).ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = TokenBody.MaxBytes;
        });
        builder.Services
            .AddSingleton(options)
            .AddSingleton(new TokenStore(database, options.TimeProvider, options.TokensPerAccount))
            .AddRoutingCore()
            .AddBackPressure(options.MaxConcurrentRequests)
            .AddTokenAuthentication()
            .AddEmbeddedLifetime();
        builder.Logging.AddSecretFreeLogging(options.Logging);

        var application = builder.Build();
        application.UseMiddleware<RequestLog>();
        application.UseRateLimiter();
        application.UseRouting();
        application.UseInterception(options.Intercept);
        application.UseMiddleware<GatewayErrors>();
        application.UseAuthentication();
        application.UseAuthorization();

        var tokens = application.MapGroup("/api/v2/apitoken").RequireAuthorization();
        tokens.MapOwnTokens();
        tokens.MapServiceAccountTokens();
        tokens.MapCustomerTokens();
        return application;
    }
}
