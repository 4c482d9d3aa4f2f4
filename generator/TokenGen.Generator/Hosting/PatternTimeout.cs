using System.Text.RegularExpressions;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// The reader library limits the time of its patterns by the clock, which goes on while a busy machine runs something else. The document is
/// not the reason then, and another attempt reads it.
/// </summary>
internal static class PatternTimeout
{
    /// <summary>A limit is a tenth of a second: all attempts together stay within a second or two.</summary>
    public const int MaximumAttempts = 10;

    /// <summary>Does it again after a pattern ran out of time.</summary>
    /// <exception cref="RegexMatchTimeoutException">A pattern ran out of time in each attempt.</exception>
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
                // The next attempt follows at once.
            }
        }
    }
}
