namespace TokenServer.Hosting;

/// <summary>Keeps token ids out of the log: the framework's own request lines would print them with the path.</summary>
internal static class SecretFreeLogging
{
    public static void AddSecretFreeLogging(this ILoggingBuilder logging, Action<ILoggingBuilder>? configure)
    {
        if (configure is null) return;

        configure(logging);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Off completely, because its scope adds the path to every other line, at any level.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
