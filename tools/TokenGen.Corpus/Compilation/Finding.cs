using System.Globalization;
using Microsoft.CodeAnalysis;

namespace TokenGen.Corpus.Compilation;

/// <summary>A diagnostic of the generator or the compiler. Lines and columns begin at 1; 0 means no place.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Message">Its message.</param>
/// <param name="File">The file; empty if it has no place.</param>
/// <param name="Line">The line.</param>
/// <param name="Column">The column.</param>
/// <param name="Text">The text of the line, if available.</param>
internal sealed record Finding(string Id, DiagnosticSeverity Severity, string Message, string File, int Line, int Column, string Text)
{
    public bool IsError => Severity == DiagnosticSeverity.Error;

    public static Finding Of(Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        bool isPlaced = place.IsValid;
        return new Finding(
            diagnostic.Id,
            diagnostic.Severity,
            diagnostic.GetMessage(CultureInfo.InvariantCulture).ReplaceLineEndings(" "),
            isPlaced ? place.Path : "",
            isPlaced ? place.StartLinePosition.Line + 1 : 0,
            isPlaced ? place.StartLinePosition.Character + 1 : 0,
            diagnostic.Location.SourceTree?.GetText().Lines[place.StartLinePosition.Line].ToString().Trim() ?? "");
    }
}
