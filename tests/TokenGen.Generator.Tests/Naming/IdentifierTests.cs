using Microsoft.CodeAnalysis.CSharp;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>Words of a document as C# identifiers.</summary>
public sealed class IdentifierTests
{
    [Theory]
    [InlineData("html_url", "HtmlUrl")]
    [InlineData("USER_ACCOUNT", "UserAccount")]
    [InlineData("IN_TRANSIT", "InTransit")]
    [InlineData("tokenID", "TokenID")]
    [InlineData("ID", "ID")]
    [InlineData("URL", "Url")]
    [InlineData("pet store", "PetStore")]
    [InlineData("don't", "Dont")]
    [InlineData("@type", "Type")]
    [InlineData("$filter", "Filter")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("1", "_1")]
    [InlineData("1st", "_1st")]
    [InlineData("v1.10", "V1_10")]
    [InlineData("v11.0", "V11_0")]
    [InlineData("<=", "LessEqual")]
    [InlineData("_", "Underscore")]
    [InlineData("", "Empty")]
    [InlineData("\n\t", "Empty")]
    [InlineData("日本", "日本")]
    [InlineData("😀", "U1F600")]
    [InlineData("a\u202eb", "AB")]
    public void A_type_or_member_is_named_after_the_words(string text, string expected) =>
        Assert.Equal(expected, Identifier.Pascal(text, "Empty"));

    [Theory]
    [InlineData("TokenID", "tokenID")]
    [InlineData("ID", "id")]
    [InlineData("IDs", "ids")]
    [InlineData("HTTPServer", "httpServer")]
    [InlineData("html_url", "htmlUrl")]
    [InlineData("+1", "plus1")]
    [InlineData("1", "_1")]
    [InlineData("", "empty")]
    public void A_parameter_begins_with_a_small_letter(string text, string expected) =>
        Assert.Equal(expected, Identifier.Camel(text, "Empty"));

    [Theory]
    [InlineData("Order", true)]
    [InlineData("Order_2", true)]
    [InlineData("日本", true)]
    [InlineData("order", false)]
    [InlineData("_Order", false)]
    [InlineData("2nd", false)]
    [InlineData("My Order", false)]
    [InlineData("Order.Line", false)]
    [InlineData("", false)]
    public void A_name_that_C_sharp_accepts_can_be_kept(string text, bool expected) => Assert.Equal(expected, Identifier.IsName(text));

    [Fact]
    public void Every_character_gives_a_valid_identifier()
    {
        string[] texts = [.. Enumerable.Range(0, 0x10000).SelectMany(static code => new[] { $"{(char)code}", $"a{(char)code}b" })];

        Assert.All(
            texts, static text => Assert.True(SyntaxFacts.IsValidIdentifier(Identifier.Pascal(text, "Empty")), $"U+{(int)text[^1]:X4}"));
    }

    [Fact]
    public void Long_names_are_cut_and_stay_distinct()
    {
        string one = Identifier.Pascal(new string('a', 200) + "b", "Empty");
        string other = Identifier.Pascal(new string('a', 200) + "c", "Empty");

        Assert.Equal((120, 120), (one.Length, other.Length));
        Assert.NotEqual(one, other);
        Assert.Equal(120, Identifier.Pascal(new string('a', 120), "Empty").Length);
    }
}
