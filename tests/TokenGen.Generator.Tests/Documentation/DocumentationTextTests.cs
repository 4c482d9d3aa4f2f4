using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Tests.Documentation;

/// <summary>Descriptions as blocks of plain text.</summary>
public sealed class DocumentationTextTests
{
    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one\r\n\r\ntwo", "one", "two")]
    [InlineData("# Title #\nBody", "Title", "Body")]
    [InlineData("Title\n=====\nBody", "Title", "Body")]
    [InlineData("* one\n+ two\n- three", "- one", "- two", "- three")]
    [InlineData("1. one\n2) two", "1. one", "2) two")]
    [InlineData("a <b>bold</b> word<br/>next", "a bold word", "next")]
    [InlineData("<p>one</p><ul><li>two</li></ul>", "one", "two")]
    [InlineData("the <cluster> of a < b", "the <cluster> of a < b")]
    [InlineData("a &lt;tag&gt; &amp; more", "a <tag> & more")]
    [InlineData("the <code>x</code> value", "the `x` value")]
    [InlineData("a\u0003b\u0001", "a b")]
    [InlineData("  \n\t\n")]
    public void A_description_becomes_paragraphs(string description, params string[] paragraphs)
    {
        DocumentationBlock[] blocks = Blocks(description);

        Assert.Equal(paragraphs, blocks.Select(static block => block.Text));
        Assert.All(blocks, static block => Assert.False(block.IsCode));
    }

    [Theory]
    [InlineData("Try\n```json\n{ \"a\":  **1** }\n\n# no title\n```\nthen")]
    [InlineData("Try\n<pre>{ \"a\":  **1** }\n\n# no title</pre>\nthen")]
    public void Code_is_kept_as_it_is(string description) => Assert.Equal(
        [new(false, "Try"), new(true, "{ \"a\":  **1** }\n\n# no title"), new(false, "then")],
        Blocks(description));

    [Fact]
    public void A_summary_is_followed_by_the_description()
    {
        Model.Documentation text = DocumentationText.Of("Short.", "Long.\n\nLonger.");

        Assert.Equal("Short.", Assert.Single(text.Summary).Text);
        Assert.Equal(["Long.", "Longer."], text.Remarks.Select(static block => block.Text));
    }

    [Fact]
    public void Without_a_summary_the_first_paragraph_is_the_summary()
    {
        Model.Documentation text = DocumentationText.Of(null, "First.\n\nSecond.");

        Assert.Equal("First.", Assert.Single(text.Summary).Text);
        Assert.Equal("Second.", Assert.Single(text.Remarks).Text);
    }

    [Fact]
    public void A_description_that_repeats_the_summary_is_left_out() =>
        Assert.Empty(DocumentationText.Of("The same.", "The **same**.").Remarks);

    [Fact]
    public void A_description_without_end_is_cut()
    {
        DocumentationBlock block = Assert.Single(Blocks(new string('a', 200_000)));

        Assert.Equal((100_001, '…'), (block.Text.Length, block.Text[^1]));
    }

    private static DocumentationBlock[] Blocks(string description)
    {
        Model.Documentation text = DocumentationText.Of(null, description);
        return [.. text.Summary, .. text.Remarks];
    }
}
