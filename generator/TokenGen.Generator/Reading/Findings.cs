using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

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

    /// <summary>
    /// What is reported of broken references, by the object that each stands in: only binding knows whether anybody uses that object.
    /// </summary>
    public Dictionary<JsonNode, DiagnosticInfo> BrokenReferences { get; } = [];

    /// <summary>Whether one more of that kind would be told; where it would not, nobody needs to look for its place.</summary>
    public bool Wants(DiagnosticDescriptor descriptor) => (IsRemark(descriptor) ? _remarks : _faults) <= MaxCount;

    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, params string[] arguments) =>
        Add(descriptor, locate, locateOther: null, arguments);

    /// <param name="descriptor">What is found.</param>
    /// <param name="locate">Where.</param>
    /// <param name="locateOther">The other place that has to do with it.</param>
    /// <param name="arguments">What the message names.</param>
    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, Func<SourceSpan>? locateOther, params string[] arguments)
    {
        if (Wants(descriptor))
        {
            Add(DiagnosticInfo.Create(descriptor, locate(), [.. arguments.Select(DocumentText.ForMessage)]) with { Other = locateOther?.Invoke() });
        }
    }

    /// <summary>A finding that a code fix can mend.</summary>
    public void AddMendable(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, EquatableArray<FixFact> facts, params string[] arguments)
    {
        if (Wants(descriptor))
        {
            Add(DiagnosticInfo.Create(descriptor, locate(), [.. arguments.Select(DocumentText.ForMessage)]) with { Facts = facts });
        }
    }

    public void Add(DiagnosticInfo finding)
    {
        if (!Wants(finding.Descriptor) || finding.Span?.ReportOf(finding.Descriptor) == ReportDiagnostic.Suppress)
        {
            return;
        }

        // Remarks have a limit of their own: however many there are, they hide no fault and make no warning.
        bool isRemark = IsRemark(finding.Descriptor);
        ref int count = ref isRemark ? ref _remarks : ref _faults;
        if (count == MaxCount)
        {
            finding = DiagnosticInfo.Create(isRemark ? ReadingDescriptors.TooManyRemarks : ReadingDescriptors.TooManyFindings, finding.Span);
        }

        if (_distinct.Add(finding))
        {
            _found.Add(finding);
            count++;
        }
    }

    private static bool IsRemark(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity < DiagnosticSeverity.Warning;
}
