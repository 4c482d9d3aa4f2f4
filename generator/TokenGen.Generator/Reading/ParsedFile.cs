using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading;

/// <summary>One file as a tree, with the errors of its text.</summary>
internal sealed class ParsedFile
{
    private readonly DiagnosticBag _diagnostics;

    private ParsedFile(DocumentFile file, DiagnosticBag diagnostics) =>
        (File, Positions, _diagnostics) = (file, new FilePositions(file), diagnostics);

    public DocumentFile File { get; }

    public FilePositions Positions { get; }

    /// <summary>Null if the text is invalid or empty.</summary>
    public JsonNode? Root { get; private set; }

    public static ParsedFile Parse(DocumentFile file, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        ParsedFile parsed = new(file, diagnostics);
        if (file.Text.Length > DocumentLimits.MaxLength)
        {
            parsed.Report(
                ReadingDescriptors.LimitExceeded, 0, $"is longer than {DocumentLimits.MaxLength / (1024 * 1024)} million characters");
        }
        else if (SyntaxSource.Of(file.Text) is { } source)
        {
            parsed.Parse(source, cancellationToken);
        }
        else
        {
            parsed.Report(ReadingDescriptors.EmptyDocument, 0);
        }

        return parsed;
    }

    private void Parse(ISyntaxSource source, CancellationToken cancellationToken)
    {
        JsonTreeBuilder builder = new(source);
        Positions.Use(source);
        try
        {
            source.Parse(builder, cancellationToken);
            Root = builder.Root;
            if (Root is null)
            {
                // The document has only comments, or it is null.
                Report(ReadingDescriptors.EmptyDocument, 0);
            }
        }
        catch (SyntaxFaultException fault)
        {
            Report(fault.Descriptor, fault.TextOffset, fault.Arguments);
        }

        foreach (DuplicateKey duplicate in builder.DuplicateKeys)
        {
            _diagnostics.Add(ReadingDescriptors.DuplicateKey, () => Positions.SpanOf(duplicate.Start, duplicate.End), duplicate.Key);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        _diagnostics.Add(descriptor, () => Positions.SpanOf(offset, offset), arguments);
}
