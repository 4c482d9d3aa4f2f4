using System.Text.RegularExpressions;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Retries after a regular expression of the reader library timed out. The timeout counts elapsed time, also while a busy machine runs
/// other processes, so the document is not the cause and another attempt succeeds.
/// </summary>
internal static class PatternTimeout
{
    /// <summary>A timeout is a tenth of a second, so all attempts together take a second or two.</summary>
    public const int MaximumAttempts = 10;

    /// <summary>Retries after a regular expression timed out.</summary>
    /// <exception cref="RegexMatchTimeoutException">A regular expression timed out in each attempt.</exception>
    public static T Retry<T>(Func<T> read)
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                return read();
            }
            catch (RegexMatchTimeoutException) when (attempt < MaximumAttempts)
            {
                // The next attempt follows immediately.
            }
        }
    }
}
