using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Ends the parsing of a text: beyond this place nothing can be made of it.</summary>
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
