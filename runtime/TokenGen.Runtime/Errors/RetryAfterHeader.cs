using System.Globalization;
using System.Net.Http.Headers;

namespace TokenGen.Errors;

/// <summary>The Retry-After header (RFC 9110 section 10.2.3): seconds or a date.</summary>
internal static class RetryAfterHeader
{
    /// <summary>The longest reported wait: a timer of .NET cannot wait 25 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(24);

    /// <summary>Reads the header as the time to wait from now: never negative, and at most <see cref="Longest"/>.</summary>
    public static TimeSpan? Read(HttpResponseMessage message) => Read(message.Headers.RetryAfter, message.Headers.Date);

    /// <inheritdoc cref="Read(HttpResponseMessage)"/>
    public static TimeSpan? Read(ApiHeaders headers) =>
        RetryConditionHeaderValue.TryParse(headers["Retry-After"], out RetryConditionHeaderValue? header)
            ? Read(header, DateTimeOffset.TryParse(headers["Date"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset date) ? date : null)
            : null;

    private static TimeSpan? Read(RetryConditionHeaderValue? header, DateTimeOffset? serverTime)
    {
        if (header?.Delta is { } delta)
        {
            return Bounded(delta);
        }

        if (header?.Date is not { } date)
        {
            return null;
        }

        // Uses the server's clock if the response shows it: ours may be wrong by more than the wait.
        return Bounded(date - (serverTime ?? DateTimeOffset.UtcNow));
    }

    private static TimeSpan Bounded(TimeSpan wait) => wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < Longest ? wait : Longest;
}
