namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Ends the parsing of a text. The parsers are those of the generator; there this type knows diagnostics of the compiler, which a build does not
/// load.
/// </summary>
internal sealed class SyntaxFaultException(string reason, int textOffset) : Exception(reason)
{
    public int TextOffset { get; } = textOffset;

    public static SyntaxFaultException Invalid(string syntaxName, int textOffset, string reason) =>
        new($"is not valid {syntaxName}: {reason}", textOffset);

    public static SyntaxFaultException TooMuch(int textOffset, FormattableString limit) =>
        new(FormattableString.Invariant(limit), textOffset);
}
