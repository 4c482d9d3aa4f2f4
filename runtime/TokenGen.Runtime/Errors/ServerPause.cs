namespace TokenGen.Errors;

/// <summary>
/// How long a polling client waits if the server names a pause. Without a minimum, a server that names no pause would make its clients send
/// hundreds of requests per second.
/// </summary>
internal static class ServerPause
{
    /// <summary>A server cannot make a client poll faster than this, unless the caller does.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    /// <summary>The pause.</summary>
    /// <param name="server">The pause that the server asks for; <see langword="null"/> if it names none.</param>
    /// <param name="caller">The pause that the caller asks for.</param>
    public static TimeSpan Of(TimeSpan? server, TimeSpan caller)
    {
        if (server is not { } asked)
        {
            return caller;
        }

        TimeSpan shortest = Shorter(s_shortest, caller);
        return asked < shortest ? shortest : Shorter(asked, s_longest);
    }

    /// <summary>The pause of the server if it is long enough; otherwise the caller's own applies.</summary>
    /// <param name="server">The pause that the server asks for; <see langword="null"/> if it names none.</param>
    /// <param name="caller">The pause that the caller asks for.</param>
    public static TimeSpan? Heeded(TimeSpan? server, TimeSpan caller) =>
        server is { } asked && asked >= Shorter(s_shortest, caller) ? Shorter(asked, s_longest) : null;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
