using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Ends the parsing of a text at an error after which nothing can be read.</summary>
internal sealed class SyntaxFaultException(DiagnosticDescriptor descriptor, int textOffset, string[] arguments) : Exception
{
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    public int TextOffset { get; } = textOffset;

    public string[] Arguments { get; } = arguments;

    public static SyntaxFaultException Invalid(string syntaxName, int textOffset, string reason) =>
        new(ReadingDescriptors.SyntaxError, textOffset, [syntaxName, reason]);

    public static SyntaxFaultException TooMuch(int textOffset, FormattableString limit) =>
        new(ReadingDescriptors.LimitExceeded, textOffset, [FormattableString.Invariant(limit)]);
}
