namespace TokenServer.Hosting;

/// <summary>Leaves Ctrl+C and the other signals to the process the server lives in.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class EmbeddedLifetimeServices
{
    /// <summary>Also bounds how long a request that never ends can hold up stopping.</summary>
    public static IServiceCollection AddEmbeddedLifetime(this IServiceCollection services) => services
        .AddSingleton<IHostLifetime, EmbeddedLifetime>()
        .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
}
