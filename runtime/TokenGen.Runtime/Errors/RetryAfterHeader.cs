namespace TokenGen.Errors;

/// <summary>The Retry-After header (RFC 9110 section 10.2.3): seconds or a date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>Reads it as the time to wait from now; never negative.</summary>
    public static TimeSpan? Read(HttpResponseMessage message)
    {
        var header = message.Headers.RetryAfter;
        if (header?.Delta is { } delta) return delta;
        if (header?.Date is not { } date) return null;

        // The server's own clock where it shows it: ours may be off by more than the wait.
        var wait = date - (message.Headers.Date ?? DateTimeOffset.UtcNow);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
