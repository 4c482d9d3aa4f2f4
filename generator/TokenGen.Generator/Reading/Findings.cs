using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Reading;

/// <summary>
/// Gathers what is found in a document. Each place is looked up only while findings are still wanted: a hostile document could
/// otherwise make millions of them.
/// </summary>
internal sealed class Findings
{
    private const int MaxCount = 1000;

    private readonly List<DiagnosticInfo> _found = [];
    private readonly HashSet<DiagnosticInfo> _distinct = [];

    /// <summary>In the order in which they were found, each once: what stands in several places of the tree is one fault of the text.</summary>
    public IReadOnlyList<DiagnosticInfo> All => _found;

    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, params string[] arguments)
    {
        if (_found.Count > MaxCount)
        {
            return;
        }

        SourceSpan span = locate();
        DiagnosticInfo finding = _found.Count == MaxCount
            ? DiagnosticInfo.Create(ReadingDescriptors.TooManyFindings, span)
            : DiagnosticInfo.Create(descriptor, span, [.. arguments.Select(DocumentText.ForMessage)]);
        if (_distinct.Add(finding))
        {
            _found.Add(finding);
        }
    }
}
