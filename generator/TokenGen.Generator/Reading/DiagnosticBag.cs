using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Reading;

/// <summary>
/// Collects the diagnostics of a document. A place is looked up only while more diagnostics are accepted, because a hostile document could
/// otherwise cause millions of lookups.
/// </summary>
internal sealed class DiagnosticBag
{
    private const int MaxCount = 1000;

    private readonly List<DiagnosticInfo> _found = [];
    private readonly HashSet<DiagnosticInfo> _distinct = [];
    private int _faults;
    private int _remarks;

    /// <summary>
    /// All diagnostics in the order in which they were found, each once: one error of the text can appear at several places of the tree.
    /// </summary>
    public IReadOnlyList<DiagnosticInfo> All => _found;

    /// <summary>
    /// The diagnostics of broken references, by the object that holds the reference: only the binder knows whether an operation uses that
    /// object.
    /// </summary>
    public Dictionary<JsonNode, DiagnosticInfo> BrokenReferences { get; } = [];

    /// <summary>Whether one more diagnostic of that kind would be reported. If not, callers need not look up its place.</summary>
    public bool Wants(DiagnosticDescriptor descriptor) => (IsRemark(descriptor) ? _remarks : _faults) <= MaxCount;

    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, params string[] arguments) =>
        Add(descriptor, locate, locateOther: null, arguments);

    /// <param name="descriptor">The kind of diagnostic.</param>
    /// <param name="locate">Looks up the place.</param>
    /// <param name="locateOther">Looks up the related place.</param>
    /// <param name="arguments">The arguments of the message.</param>
    public void Add(DiagnosticDescriptor descriptor, Func<SourceSpan> locate, Func<SourceSpan>? locateOther, params string[] arguments)
    {
        if (Wants(descriptor))
        {
            Add(DiagnosticInfo.Create(descriptor, locate(), [.. arguments.Select(DocumentText.ForMessage)]) with { Other = locateOther?.Invoke() });
        }
    }

    /// <summary>Adds a diagnostic that has a code fix.</summary>
    public void AddFixable(
        DiagnosticDescriptor descriptor, Func<SourceSpan> locate, EquatableArray<FixFact> facts, params string[] arguments)
    {
        if (Wants(descriptor))
        {
            Add(DiagnosticInfo.Create(descriptor, locate(), [.. arguments.Select(DocumentText.ForMessage)]) with { Facts = facts });
        }
    }

    public void Add(DiagnosticInfo diagnostic)
    {
        if (!Wants(diagnostic.Descriptor) || diagnostic.Span?.ReportOf(diagnostic.Descriptor) == ReportDiagnostic.Suppress)
        {
            return;
        }

        // Info diagnostics have a limit of their own, so that they never hide errors and warnings.
        bool isRemark = IsRemark(diagnostic.Descriptor);
        ref int count = ref isRemark ? ref _remarks : ref _faults;
        if (count == MaxCount)
        {
            diagnostic = DiagnosticInfo.Create(
                isRemark ? ReadingDescriptors.TooManyRemarks : ReadingDescriptors.TooManyDiagnostics, diagnostic.Span);
        }

        if (_distinct.Add(diagnostic))
        {
            _found.Add(diagnostic);
            count++;
        }
    }

    private static bool IsRemark(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity < DiagnosticSeverity.Warning;
}
