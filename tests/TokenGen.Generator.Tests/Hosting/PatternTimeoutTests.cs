using System.Text.RegularExpressions;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Hosting;

/// <summary>A regular expression of the reader library that times out on a busy machine does not fail the build.</summary>
public sealed class PatternTimeoutTests
{
    [Fact]
    public void A_pattern_that_timed_out_is_retried()
    {
        int attempts = 0;

        int result = PatternTimeout.Retry(
            () => ++attempts < PatternTimeout.MaximumAttempts ? throw new RegexMatchTimeoutException() : attempts);

        Assert.Equal(PatternTimeout.MaximumAttempts, result);
    }

    [Fact]
    public void A_pattern_that_times_out_in_each_attempt_is_reported()
    {
        int attempts = 0;

        Assert.Throws<RegexMatchTimeoutException>(
            () => PatternTimeout.Retry<int>(() => throw new RegexMatchTimeoutException($"{++attempts}")));
        Assert.Equal(PatternTimeout.MaximumAttempts, attempts);
    }

    [Fact]
    public void Another_failure_is_not_retried()
    {
        int attempts = 0;

        Assert.Throws<InvalidOperationException>(
            () => PatternTimeout.Retry<int>(() => throw new InvalidOperationException($"{++attempts}")));
        Assert.Equal(1, attempts);
    }
}
