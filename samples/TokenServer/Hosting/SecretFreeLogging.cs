namespace TokenServer.Hosting;

/// <summary>Keeps token ids out of the log, where the framework's own request lines would print them with the path.</summary>
internal static class SecretFreeLogging
{
    public static void AddSecretFreeLogging(this ILoggingBuilder logging, Action<ILoggingBuilder>? configure)
    {
        if (configure is null) return;

        configure(logging);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // Off altogether: its scope carries the path into every other line, at whatever level.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
    }
}
