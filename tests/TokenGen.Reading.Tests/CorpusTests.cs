using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Reading;

namespace TokenGen.Reading.Tests;

public sealed class CorpusTests
{
    public static TheoryData<string> Documents => [.. CorpusEntry.All.Select(static entry => entry.Path)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_real_document_is_read_completely(string path)
    {
        CorpusEntry entry = CorpusEntry.All.Single(candidate => candidate.Path == path);

        ReadResult result = DocumentReader.Read(entry.Document, entry.Others, [], TestContext.Current.CancellationToken);

        Assert.NotNull(result.Document);
        if (!entry.IsBroken)
        {
            Assert.Empty(result.Diagnostics
                .Where(static finding => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Error)
                .Select(static finding => finding.ToDiagnostic().ToString()));
        }

        Assert.Equal(entry.Operations, OperationsOf(result.Document));
    }

    private static int OperationsOf(OpenApiDocument document) =>
        document.Paths?.Values.Sum(static item => item.Operations?.Count ?? 0) ?? 0;
}
