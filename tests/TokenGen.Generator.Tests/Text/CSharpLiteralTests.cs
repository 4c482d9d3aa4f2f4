using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TokenGen.Generator.Emission.Text;

namespace TokenGen.Generator.Tests.Text;

/// <summary>Text of a document as C# literals: the compiler reads the same text, and no character can end the literal.</summary>
public sealed class CSharpLiteralTests
{
    [Theory]
    [InlineData("", "\"\"")]
    [InlineData("a \"b\" \\c", """
        "a \"b\" \\c"
        """)]
    [InlineData("\r\n\t", "\"\\r\\n\\t\"")]
    [InlineData("é\u202e\u2028😀", """
        "\u00e9\u202e\u2028\ud83d\ude00"
        """)]
    [InlineData("{0} ${x} '/*", """
        "{0} ${x} '/*"
        """)]
    public void A_text_is_escaped(string text, string literal) => Assert.Equal(literal, CSharpLiteral.String(text));

    [Fact]
    public void The_compiler_reads_every_character_as_it_was()
    {
        string all = string.Concat(Enumerable.Range(0, 0x10000).Select(static code => (char)code));

        string literal = CSharpLiteral.String(all);

        Assert.All(literal, static c => Assert.InRange(c, ' ', '~'));
        Assert.Equal(all, ValueOf(literal));
    }

    [Fact]
    public void A_UTF8_literal_has_a_replacement_for_a_lone_surrogate()
    {
        // Not a theory: attributes are stored as UTF-8, which has no lone surrogates.
        (string Text, string Expected)[] rows = [("a\"b", "a\"b"), ("é😀", "é😀"), ("a\ud800b\udc00", "a\ufffdb\ufffd")];

        Assert.All(rows, static row =>
        {
            string literal = CSharpLiteral.Utf8(row.Text);

            Assert.EndsWith("u8", literal, StringComparison.Ordinal);
            Assert.Equal(row.Expected, ValueOf(literal));
        });
    }

    [Theory]
    [InlineData("na\"me", "na\\\"me")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\nb\u0001", "a\\u000ab\\u0001")]
    [InlineData("größe", "größe")]
    public void A_member_name_is_escaped_as_in_JSON(string name, string json) =>
        Assert.Equal(json, ValueOf(CSharpLiteral.Utf8JsonName(name)));

    [Theory]
    [InlineData("{ \"a\": 1 }", true)]
    [InlineData("\"\"", true)]
    [InlineData("\"\"\"", false)]
    [InlineData("é", false)]
    [InlineData("\t", false)]
    public void A_raw_literal_holds_only_printable_text_without_three_quotes(string line, bool isRaw) =>
        Assert.Equal(isRaw, CSharpLiteral.IsRaw(["{}", line]));

    private static string ValueOf(string literal)
    {
        LiteralExpressionSyntax expression = Assert.IsType<LiteralExpressionSyntax>(SyntaxFactory.ParseExpression(literal));
        Assert.Empty(expression.GetDiagnostics());
        Assert.Equal(literal.Length, expression.FullSpan.Length);
        return expression.Token.ValueText;
    }
}
