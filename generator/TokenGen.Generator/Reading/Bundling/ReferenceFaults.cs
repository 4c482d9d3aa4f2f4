using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Says of a reference why it leads nowhere.</summary>
internal sealed class ReferenceFaults(ParsedFile root, Origins origins, Findings findings)
{
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
        }
        else if (resolution.Failure == ResolutionFailure.FileNotGiven)
        {
            Report(ReferenceDescriptors.FileNotGiven, member, reference, DocumentPath.RelativeTo(root.File.Path, resolution.MissingPath!));
        }
        else if (DescriptorOf(resolution.Failure) is { } descriptor)
        {
            Report(descriptor, member, reference);
        }
    }

    public void ReportMapping(string reference, JsonObject mapping, string key, ParsedFile file) =>
        Report(ReferenceDescriptors.UnresolvedExample, new(mapping, key, file), reference);

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
