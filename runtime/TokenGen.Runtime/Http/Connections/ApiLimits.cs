namespace TokenGen.Http;

/// <summary>The limits of <see cref="ApiClientOptions"/>, validated and copied so that later changes have no effect.</summary>
internal sealed record ApiLimits(TimeSpan Timeout, int MaxResponseBytes, int MaxErrorBodyChars)
{
    /// <exception cref="ArgumentOutOfRangeException">A limit is zero or negative, or longer than a timer can wait.</exception>
    public static ApiLimits Of(ApiClientOptions options)
    {
        TimeSpan timeout = options.Timeout;
        if (!CanWait(timeout))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), "ApiClientOptions.Timeout must be positive, or Timeout.InfiniteTimeSpan.");
        }

        if (options.MaxResponseBytes <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ApiClientOptions.MaxResponseBytes must be positive.");
        }

        if (options.MaxErrorBodyChars < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ApiClientOptions.MaxErrorBodyChars must not be negative.");
        }

        // A response is read into one array.
        return new ApiLimits(timeout, (int)Math.Min(options.MaxResponseBytes, MaxArrayLength - 1), options.MaxErrorBodyChars);
    }

    /// <summary>The same limits with another timeout.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The timeout is zero or negative, or longer than a timer can wait.</exception>
    public ApiLimits With(TimeSpan timeout) => CanWait(timeout)
        ? this with { Timeout = timeout }
        : throw new ArgumentOutOfRangeException(nameof(timeout), "ApiCallOptions.Timeout must be positive, or Timeout.InfiniteTimeSpan.");

    private static bool CanWait(TimeSpan timeout) =>
        timeout == System.Threading.Timeout.InfiniteTimeSpan || (timeout > TimeSpan.Zero && timeout.TotalMilliseconds <= int.MaxValue);

    /// <summary>The ratio between the memory of a response's objects and its bytes that is allowed.</summary>
    public const int MaxGrowth = 4;

    private const int MaxArrayLength = 0x7FFFFFC7;
}
