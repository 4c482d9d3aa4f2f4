namespace TokenServer.Hosting;

/// <summary>Leaves Ctrl+C and other signals to the process that hosts the server.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static class EmbeddedLifetimeServices
{
    /// <summary>Also limits how long an endless request can delay the shutdown.</summary>
    public static IServiceCollection AddEmbeddedLifetime(this IServiceCollection services) => services
        .AddSingleton<IHostLifetime, EmbeddedLifetime>()
        .Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(2));
}
