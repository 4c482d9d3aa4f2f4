using System.Globalization;
using System.Net.Http.Headers;

namespace TokenGen.Errors;

/// <summary>The Retry-After header (RFC 9110 section 10.2.3): seconds or a date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>Reads it as the time to wait from now; never negative.</summary>
    public static TimeSpan? Read(HttpResponseMessage message) => Read(message.Headers.RetryAfter, message.Headers.Date);

    /// <inheritdoc cref="Read(HttpResponseMessage)"/>
    public static TimeSpan? Read(ApiHeaders headers) =>
        RetryConditionHeaderValue.TryParse(headers["Retry-After"], out var header)
            ? Read(header, DateTimeOffset.TryParse(headers["Date"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null)
            : null;

    private static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset? serverTime)
    {
        if (header?.Delta is { } delta) return delta;
        if (header?.Date is not { } date) return null;

        // The server's own clock where it shows it: ours may be off by more than the wait.
        var wait = date - (serverTime ?? DateTimeOffset.UtcNow);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }
}
