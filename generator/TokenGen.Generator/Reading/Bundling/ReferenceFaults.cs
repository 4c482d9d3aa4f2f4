using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Says of a reference why it leads nowhere.</summary>
internal sealed class ReferenceFaults(SpecVersion version, ParsedFile root, Origins origins, Findings findings)
{
    private const string NoIdea = "correct it or add what it names (with an overlay if the document is not yours)";

    private readonly ReferenceHints _hints = new(version, root);

    public void Report(Resolution resolution, string reference, JsonObject holder, Visit visit)
    {
        var member = new Member(holder, ReferenceText.Field, visit.File);
        if (resolution.FailedAt is { Node: JsonObject alias } failed)
        {
            member = new Member(alias, ReferenceText.Field, failed.File);
            reference = ReferenceText.Of(alias) ?? reference;
        }

        if (visit.Place.Kind is ObjectKind.Example or ObjectKind.Link)
        {
            // No code comes of these: their absence is worth a word, not an end.
            Report(ReferenceDescriptors.UnresolvedExample, member, reference);
            return;
        }

        string? meant = resolution.Failure is ResolutionFailure.FileNotGiven or ResolutionFailure.NothingThere ? _hints.Of(reference, visit.Place.Kind) : null;
        if (resolution.Failure == ResolutionFailure.FileNotGiven && meant is null)
        {
            Report(holder, visit, ReferenceDescriptors.FileNotGiven, member, reference, DocumentPath.RelativeTo(root.File.Path, resolution.MissingPath!));
        }
        else if (DescriptorOf(resolution.Failure) is { } descriptor)
        {
            string[] arguments = descriptor == ReferenceDescriptors.Unresolved ? [reference, meant is null ? NoIdea : $"write '{meant}'"] : [reference];
            Report(holder, visit, descriptor, member, arguments);
        }
    }

    public void ReportMapping(string reference, JsonObject mapping, string key, ParsedFile file) =>
        Report(ReferenceDescriptors.UnresolvedExample, new(mapping, key, file), reference);

    /// <summary>Reports a reference, and remembers where it stood: a path item is there for everybody, anything else for who uses it.</summary>
    private void Report(JsonObject holder, Visit visit, DiagnosticDescriptor descriptor, Member member, params string[] arguments)
    {
        if (!findings.Wants(descriptor))
        {
            return;
        }

        DiagnosticInfo finding = DiagnosticInfo.Create(
            descriptor, origins.Locate(member, ofKey: false), [.. arguments.Select(DocumentText.ForMessage)]);
        findings.Add(finding);
        if (ComponentSection.Of(visit.Place.Kind, version) is not null)
        {
            findings.BrokenReferences[holder] = finding;
        }
    }

    private void Report(DiagnosticDescriptor descriptor, Member member, params string[] arguments) =>
        findings.Add(descriptor, () => origins.Locate(member, ofKey: false), arguments);

    private static DiagnosticDescriptor? DescriptorOf(ResolutionFailure failure) => failure switch
    {
        ResolutionFailure.Remote => ReferenceDescriptors.Remote,
        ResolutionFailure.Circular => ReferenceDescriptors.Circular,
        ResolutionFailure.WrongKind => ReferenceDescriptors.WrongKind,
        // The file's own fault is reported in the file, once.
        ResolutionFailure.FileUnreadable => null,
        _ => ReferenceDescriptors.Unresolved,
    };
}
