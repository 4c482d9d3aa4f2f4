using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>Lines and columns of one file. Nothing is computed before the first call.</summary>
internal sealed class FilePositions(DocumentFile file)
{
    private readonly Lazy<SourceText> _lines = new(() => SourceText.From(file.Text), isThreadSafe: false);
    private readonly GivenSeverities _severities = new(file);
    private ISyntaxSource? _source;
    private PositionIndex? _index;

    /// <summary>Reuses the parsed text, so that it is not prepared twice.</summary>
    public void Use(ISyntaxSource source) => _source = source;

    /// <summary>The span of the node at a path, or of its nearest ancestor that exists.</summary>
    public SourceSpan Locate(IReadOnlyList<string> path, bool ofKey)
    {
        Position? found = Index().Find(path, out int matched);
        if (found is not { } position)
        {
            return SourceSpan.StartOf(file.Path);
        }

        EquatableArray<GivenSeverity> given = _severities.At(path, Index(), offset => _source!.ToTextOffset(offset));

        // An ancestor replaces the missing node; its key is a clearer place than its opening bracket.
        return position.HasKey && (ofKey || matched < path.Count)
            ? SpanOf(_source!.ToTextOffset(position.KeyStart), _source.ToTextOffset(position.KeyEnd)) with { Given = given }
            : SpanOf(_source!.ToTextOffset(position.Start), _source.ToTextOffset(position.End)) with { Given = given };
    }

    /// <summary>Whether the text has a node at exactly this path.</summary>
    public bool Contains(IReadOnlyList<string> path)
    {
        Index().Find(path, out int matched);
        return matched == path.Count;
    }

    /// <summary>UTF-16 offsets of the text as a span.</summary>
    public SourceSpan SpanOf(int start, int end)
    {
        start = Math.Min(start, file.Text.Length);
        end = Math.Min(Math.Max(start, end), file.Text.Length);
        LinePositionSpan lines = _lines.Value.Lines.GetLinePositionSpan(TextSpan.FromBounds(start, end));
        return new(file.Path, start, end - start, lines.Start.Line, lines.Start.Character, lines.End.Line, lines.End.Character);
    }

    private PositionIndex Index()
    {
        if (_index is not null)
        {
            return _index;
        }

        _index = new PositionIndex();
        _source ??= SyntaxSource.Of(file.Text);
        try
        {
            _source?.Parse(_index, CancellationToken.None);
        }
        catch (SyntaxFaultException)
        {
            // The error was reported when the file was read; the part before it still has positions.
        }

        return _index;
    }
}
