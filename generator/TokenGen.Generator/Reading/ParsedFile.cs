using System.Text.Json.Nodes;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Positions;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading;

/// <summary>One file as a tree, and what is wrong with its text.</summary>
internal sealed class ParsedFile
{
    private ParsedFile(DocumentFile file) => (File, Positions) = (file, new FilePositions(file));

    public DocumentFile File { get; }

    public FilePositions Positions { get; }

    /// <summary>Null when the text has a fault or says nothing.</summary>
    public JsonNode? Root { get; private set; }

    public List<DiagnosticInfo> Diagnostics { get; } = [];

    public static ParsedFile Parse(DocumentFile file, CancellationToken cancellationToken)
    {
        var parsed = new ParsedFile(file);
        if (file.Text.Length > DocumentLimits.MaxLength)
        {
            parsed.Report(ReadingDescriptors.LimitExceeded, 0, $"is longer than {DocumentLimits.MaxLength / (1024 * 1024)} million characters");
        }
        else if (SyntaxSource.Of(file.Text) is { } source)
        {
            parsed.Parse(source, cancellationToken);
        }

        if (parsed.Root is null && parsed.Diagnostics.Count == 0)
        {
            parsed.Report(ReadingDescriptors.EmptyDocument, 0);
        }

        return parsed;
    }

    private void Parse(ISyntaxSource source, CancellationToken cancellationToken)
    {
        var builder = new JsonTreeBuilder(source);
        try
        {
            source.Parse(builder, cancellationToken);
            Root = builder.Root;
        }
        catch (SyntaxFaultException fault)
        {
            Report(fault.Descriptor, fault.TextOffset, fault.Arguments);
        }

        foreach (DuplicateKey duplicate in builder.DuplicateKeys)
        {
            Diagnostics.Add(DiagnosticInfo.Create(
                ReadingDescriptors.DuplicateKey, Positions.SpanOf(duplicate.Start, duplicate.End), duplicate.Key));
        }
    }

    private void Report(Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, int offset, params string[] arguments) =>
        Diagnostics.Add(DiagnosticInfo.Create(descriptor, Positions.SpanOf(offset, offset), arguments));
}
