namespace TokenGen.Errors;

/// <summary>
/// How long a client that asks again and again waits where the server says how long. A server that asks for no pause at all would have its
/// clients call it hundreds of times a second.
/// </summary>
internal static class ServerPause
{
    /// <summary>A server cannot make a client ask more often than this, unless the caller does.</summary>
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    /// <summary>The pause.</summary>
    /// <param name="server">What the server asks for; <see langword="null"/> where it says nothing.</param>
    /// <param name="caller">What the caller asks for.</param>
    public static TimeSpan Of(TimeSpan? server, TimeSpan caller)
    {
        if (server is not { } asked) return caller;
        var shortest = Shorter(s_shortest, caller);
        return asked < shortest ? shortest : Shorter(asked, s_longest);
    }

    /// <summary>What the server asks for, where that is a pause; otherwise the caller's own applies.</summary>
    /// <param name="server">What the server asks for; <see langword="null"/> where it says nothing.</param>
    /// <param name="caller">What the caller asks for.</param>
    public static TimeSpan? Heeded(TimeSpan? server, TimeSpan caller) =>
        server is { } asked && asked >= Shorter(s_shortest, caller) ? Shorter(asked, s_longest) : null;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
