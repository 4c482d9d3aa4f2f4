using Choices;

namespace TokenGen.Client.Tests;

/// <summary>Parsing open enums from text, as ASP.NET Core does for route and query parameters.</summary>
public sealed class EnumParsingTests
{
    [Fact]
    public void A_listed_value_is_parsed() => Assert.Equal(State.Here, Parse<State>("here"));

    [Fact]
    public void A_value_that_is_not_listed_is_kept() => Assert.Equal("sold", Parse<State>("sold").Value);

    [Fact]
    public void Null_is_not_parsed()
    {
        Assert.True(State.TryParse("lent", null, out State lent));
        Assert.False(State.TryParse(null, null, out _));
        Assert.Equal(State.Lent, lent);
    }

    private static T Parse<T>(string text)
        where T : IParsable<T> => T.Parse(text, null);
}
