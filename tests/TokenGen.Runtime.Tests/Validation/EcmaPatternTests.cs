using System.Text.RegularExpressions;
using TokenGen.Generator.Binding.Validation;

namespace TokenGen.Runtime.Tests.Validation;

/// <summary>Regular expressions of ECMAScript, translated to .NET.</summary>
public sealed class EcmaPatternTests
{
    [Theory]
    [InlineData("^[a-z]+$", "abc", true)]
    [InlineData("^[a-z]+$", "abc\n", false)]
    [InlineData("^\\d+$", "٣", false)]
    [InlineData("^[\\d]+$", "٣", false)]
    [InlineData("^\\w+$", "é", false)]
    [InlineData("^[^\\W]+$", "é", false)]
    [InlineData("^[\\W]$", "é", true)]
    [InlineData("^[\\W]$", "_", false)]
    [InlineData("^\\S$", "\ufeff", false)]
    [InlineData("^[\\S]$", "x", true)]
    [InlineData("^.$", "🐲", true)]
    [InlineData("^.$", "\r", false)]
    [InlineData("^🐲*$", "🐲🐲", true)]
    [InlineData("^\\u{1F432}$", "🐲", true)]
    [InlineData("^[^a]$", "🐲", true)]
    [InlineData("^[^a]{2}$", "🐲", false)]
    [InlineData("^.{2}$", "🐲", false)]
    [InlineData("^\\ud83d\\udc32{2}$", "🐲🐲", true)]
    [InlineData("^[🐲🦊]+$", "🐲🦊", true)]
    [InlineData("^[🐲🦊]+$", "🐱", false)]
    [InlineData("^[^🐲]$", "🐱", true)]
    [InlineData("^[^🐲]$", "🐲", false)]
    [InlineData("^[\\u{1F600}-\\u{1F64F}]$", "😀", true)]
    [InlineData("^[\\u{1F600}-\\u{1F64F}]$", "🐲", false)]
    [InlineData("^[\\u{10000}-\\u{1FFFF}]$", "🐲", true)]
    [InlineData("^[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*$", "a🐲\n", true)]
    [InlineData("^[\\u0020-\\uD7FF\\uE000-\\uFFFD\\uD800\\uDC00-\\uDBFF\\uDFFF\\r\\n\\t]*$", "\u0001", false)]
    [InlineData("^[\\D]$", "🐲", true)]
    [InlineData("^[^\\D]$", "🐲", false)]
    [InlineData("^[\\p{L}\\p{So}]{2}$", "é🐲", true)]
    [InlineData("^[^\\p{L}]{2}$", "🐲", false)]
    [InlineData("^[\\w-.]+$", "a-.", true)]
    [InlineData("^[\\w-.]+$", "a,", false)]
    [InlineData("^[a-\\d]+$", "a-1", true)]
    [InlineData("^[a-z-9]+$", "-9", true)]
    [InlineData("^[\\x41\\cJ\\0]+$", "A\n\0", true)]
    [InlineData("^[a-z-[aeiou]+$", "[", true)]
    [InlineData("^[^]$", "\n", true)]
    [InlineData("[]", "", false)]
    [InlineData("\\bé", "xé", true)]
    [InlineData("^\\/a\\-b\\_$", "/a-b_", true)]
    [InlineData("^\\p{Lu}$", "É", true)]
    [InlineData("^\\p{Uppercase_Letter}$", "É", true)]
    [InlineData("^\\p{gc=Lu}$", "é", false)]
    [InlineData("^[\\u00e0-\\u00ff]$", "é", true)]
    [InlineData("\\Aabc\\Z", "abc\n", false)]
    [InlineData("^(?<year>\\d{4})-\\k<year>$", "2024-2024", true)]
    [InlineData("^(((a{1,9999}){1,9999}){1,9999}){1,9999}$", "a", true)]
    public void A_pattern_matches_the_same_texts_as_in_ECMAScript(string pattern, string text, bool isMatch)
    {
        string? expression = EcmaPattern.Translate(pattern, out _);

        Assert.NotNull(expression);
        Assert.Equal(isMatch, Regex.IsMatch(text, expression, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [InlineData("^\\p{Script=Greek}+$")]
    [InlineData("(")]
    [InlineData("[a")]
    [InlineData("\\")]
    [InlineData("(?P<name>a)")]
    [InlineData("\\a")]
    [InlineData("\\u{110000}")]
    [InlineData("[z-a]")]
    [InlineData("(?<a>x)(y)\\1")]
    public void A_pattern_that_NET_does_not_support_is_not_translated(string pattern) => Assert.Null(EcmaPattern.Translate(pattern, out _));

    [Fact]
    public void A_pattern_is_rejected_beyond_4096_characters_or_100_levels()
    {
        Assert.Null(EcmaPattern.Translate(new string('a', 4097), out string? tooLong));
        Assert.Null(EcmaPattern.Translate(new string('(', 101) + new string(')', 101), out string? tooDeep));
        Assert.Null(EcmaPattern.Translate(new string('.', 1000), out string? tooLarge));

        Assert.Equal("is longer than 4096 characters", tooLong);
        Assert.Equal("has groups that are nested more than 100 levels deep", tooDeep);
        Assert.Equal("is too long as a regular expression of .NET", tooLarge);
    }

    [Fact]
    public void Characters_above_UFFFF_are_matched_in_linear_time()
    {
        string expression = EcmaPattern.Translate("^(?:.|[^a]|\\S)$", out _)!;
        string many = EcmaPattern.Translate("^[^a]*x$", out _)!;

        Assert.Matches(expression, "🐲");
        Assert.False(
            Regex.IsMatch(string.Concat(Enumerable.Repeat("🐲", 10_000)), many, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)));
    }
}
