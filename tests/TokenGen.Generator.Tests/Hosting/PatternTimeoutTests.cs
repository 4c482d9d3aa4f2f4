using System.Text.RegularExpressions;
using TokenGen.Generator.Hosting;

namespace TokenGen.Generator.Tests.Hosting;

/// <summary>A pattern of the reader library that ran out of time on a busy machine does not fail the build.</summary>
public sealed class PatternTimeoutTests
{
    [Fact]
    public void A_pattern_that_ran_out_of_time_is_tried_again()
    {
        int attempts = 0;

        int result = PatternTimeout.Retry(() => ++attempts < PatternTimeout.MaximumAttempts ? throw new RegexMatchTimeoutException() : attempts);

        Assert.Equal(PatternTimeout.MaximumAttempts, result);
    }

    [Fact]
    public void A_pattern_that_runs_out_of_time_each_time_is_reported()
    {
        int attempts = 0;

        Assert.Throws<RegexMatchTimeoutException>(() => PatternTimeout.Retry<int>(() => throw new RegexMatchTimeoutException($"{++attempts}")));
        Assert.Equal(PatternTimeout.MaximumAttempts, attempts);
    }

    [Fact]
    public void Another_failure_is_not_tried_again()
    {
        int attempts = 0;

        Assert.Throws<InvalidOperationException>(() => PatternTimeout.Retry<int>(() => throw new InvalidOperationException($"{++attempts}")));
        Assert.Equal(1, attempts);
    }
}
