using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

/// <summary>A document in which <c>¦</c> marks the expected place.</summary>
internal sealed record MarkedDocument
{
    private const char Mark = '¦';

    public MarkedDocument(string marked, string path = "openapi.yaml")
    {
        int mark = marked.IndexOf(Mark, StringComparison.Ordinal);
        string before = mark < 0 ? "" : marked[..mark];
        Line = before.Count(static c => c == '\n') + 1;
        Column = before.Length - before.LastIndexOf('\n');
        File = new(path, marked.Replace(Mark.ToString(), "", StringComparison.Ordinal));
    }

    public DocumentFile File { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    public int Column { get; }

    /// <summary>Reads the document and asserts that it has exactly one diagnostic, at the mark.</summary>
    public DiagnosticInfo AssertFinding(string id, params DocumentFile[] others)
    {
        DiagnosticInfo finding = Assert.Single(Read(others).Diagnostics);
        Assert.Equal(id, finding.Descriptor.Id);
        AssertAtMark(finding.Span);
        return finding;
    }

    public void AssertAtMark(SourceSpan? span)
    {
        Assert.NotNull(span);
        Assert.Equal((File.Path, Line, Column), (span.FilePath, span.StartLine + 1, span.StartColumn + 1));
    }

    public ReadResult Read(params DocumentFile[] others) =>
        DocumentReader.Read(File, others.ToEquatableArray(), [], TestContext.Current.CancellationToken);
}
