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
    private int _faults;
    private int _remarks;

    /// <summary>In the order in which they were found, each once: what stands in several places of the tree is one fault of the text.</summary>
    public IReadOnlyList<DiagnosticInfo> All => _found;

    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, params string[] arguments) =>
        Add(descriptor, locate, locateOther: null, arguments);

    /// <param name="descriptor">What is found.</param>
    /// <param name="locate">Where.</param>
    /// <param name="locateOther">The other place that has to do with it.</param>
    /// <param name="arguments">What the message names.</param>
    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, Func<SourceSpan>? locateOther, params string[] arguments)
    {
        // Remarks have a limit of their own: however many there are, they hide no fault and make no warning.
        bool isRemark = descriptor.DefaultSeverity < DiagnosticSeverity.Warning;
        ref int count = ref isRemark ? ref _remarks : ref _faults;
        if (count > MaxCount)
        {
            return;
        }

        SourceSpan span = locate();
        if (span.Suppresses(descriptor))
        {
            return;
        }

        DiagnosticInfo finding = count == MaxCount
            ? DiagnosticInfo.Create(isRemark ? ReadingDescriptors.TooManyRemarks : ReadingDescriptors.TooManyFindings, span)
            : DiagnosticInfo.Create(descriptor, span, [.. arguments.Select(DocumentText.ForMessage)]) with { Other = locateOther?.Invoke() };
        if (_distinct.Add(finding))
        {
            _found.Add(finding);
            count++;
        }
    }
}
