namespace TokenGen.Http;

/// <summary>The limits of <see cref="ApiClientOptions"/>, checked and out of reach of later changes.</summary>
internal sealed record ApiLimits(TimeSpan Timeout, int MaxResponseBytes, int MaxErrorBodyChars)
{
    /// <exception cref="ArgumentOutOfRangeException">A limit is zero or negative, or longer than a timer can wait.</exception>
    public static ApiLimits Of(ApiClientOptions options)
    {
        var timeout = options.Timeout;
        if (timeout != System.Threading.Timeout.InfiniteTimeSpan && (timeout <= TimeSpan.Zero || timeout.TotalMilliseconds > int.MaxValue))
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ApiClientOptions.Timeout is to be positive, or Timeout.InfiniteTimeSpan.");
        }

        if (options.MaxResponseBytes <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ApiClientOptions.MaxResponseBytes is to be positive.");
        }

        if (options.MaxErrorBodyChars < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "ApiClientOptions.MaxErrorBodyChars is not to be negative.");
        }

        // An answer is read into one array.
        return new ApiLimits(timeout, (int)Math.Min(options.MaxResponseBytes, MaxArrayLength - 1), options.MaxErrorBodyChars);
    }

    private const int MaxArrayLength = 0x7FFFFFC7;
}
