using System.Text.RegularExpressions;
using TokenGen.Wire.Values;

namespace TokenGen.Wire.Tests.Values;

public sealed class PatternTextTests
{
    [Theory]
    [InlineData("^ab[0-9a-f]{32}$")]
    [InlineData("^(pi|pm)_[A-Za-z0-9]{8,}$")]
    [InlineData("^[^/]+/\\d{4}-\\d{2}$")]
    [InlineData("^(?:[a-z]+\\.)*x?$")]
    [InlineData("^\\+?[1-9]\\d{1,14}$")]
    [InlineData("^[\\w.-]+@[\\w-]+\\.[a-z]{2,}$")]
    [InlineData("^#(?:[0-9a-fA-F]{3}){1,2}$")]
    [InlineData("^\\p{Lu}\\u0061$")]
    public void A_text_fits_its_pattern(string pattern)
    {
        string? text = PatternText.Of(pattern, more: 1);

        Assert.NotNull(text);
        Assert.Matches(new Regex(pattern), text);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("[z-a]")]
    public void A_pattern_that_is_not_supported_has_no_example(string pattern) => Assert.Null(PatternText.Of(pattern, more: 0));
}
