using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Reports why a reference does not resolve.</summary>
internal sealed class ReferenceFaults(SpecVersion version, ParsedFile root, Origins origins, DiagnosticBag diagnostics)
{
    private const string NoIdea = "correct it or add the missing target (with an overlay if the document is not yours)";

    private readonly ReferenceHints _hints = new(version, root);

    public void Report(Resolution resolution, string reference, JsonObject holder, Visit visit)
    {
        Member member = new(holder, ReferenceText.Field, visit.File);
        if (resolution.FailedAt is { Node: JsonObject alias } failed)
        {
            member = new Member(alias, ReferenceText.Field, failed.File);
            reference = ReferenceText.Of(alias) ?? reference;
        }

        if (visit.Place.Kind is ObjectKind.Example or ObjectKind.Link)
        {
            // No code depends on examples and links, so a broken reference there is only a note.
            Report(ReferenceDescriptors.UnresolvedExample, member, reference);
            return;
        }

        string? meant = resolution.Failure is ResolutionFailure.FileNotGiven or ResolutionFailure.NothingThere
            ? _hints.Of(reference, visit.Place.Kind)
            : null;
        if (resolution.Failure == ResolutionFailure.FileNotGiven && meant is null)
        {
            Report(holder, visit, ReferenceDescriptors.FileNotGiven, member, reference, DocumentPath.RelativeTo(
                root.File.Path, resolution.MissingPath!));
        }
        else if (DescriptorOf(resolution.Failure) is { } descriptor)
        {
            string[] arguments = descriptor == ReferenceDescriptors.Unresolved
                ? [reference, ConsequenceOf(visit.Place.Kind), meant is null ? NoIdea : $"write '{meant}'"]
                : [reference];
            Report(holder, visit, descriptor, member, arguments);
        }
    }

    public void ReportMapping(string reference, JsonObject mapping, string key, ParsedFile file) =>
        Report(ReferenceDescriptors.UnresolvedExample, new(mapping, key, file), reference);

    /// <summary>
    /// Reports a broken reference. If its target would be a component, the binder decides whether the diagnostic matters to an operation.
    /// </summary>
    private void Report(JsonObject holder, Visit visit, DiagnosticDescriptor descriptor, Member member, params string[] arguments)
    {
        if (!diagnostics.Wants(descriptor))
        {
            return;
        }

        DiagnosticInfo diagnostic = DiagnosticInfo.Create(
            descriptor, origins.Locate(member, ofKey: false), [.. arguments.Select(DocumentText.ForMessage)]);
        diagnostics.Add(diagnostic);
        if (ComponentSection.Of(visit.Place.Kind, version) is not null)
        {
            diagnostics.BrokenReferences[holder] = diagnostic;
        }
    }

    private void Report(DiagnosticDescriptor descriptor, Member member, params string[] arguments) =>
        diagnostics.Add(descriptor, () => origins.Locate(member, ofKey: false), arguments);

    private static string ConsequenceOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Schema => "any JSON is accepted in its place",
        ObjectKind.Parameter => "the parameter is left out",
        ObjectKind.Header => "the header is left out",
        ObjectKind.RequestBody => "the operation has no body",
        ObjectKind.Response => "the response has no body",
        _ => "it is left out",
    };

    private static DiagnosticDescriptor? DescriptorOf(ResolutionFailure failure) => failure switch
    {
        ResolutionFailure.Remote => ReferenceDescriptors.Remote,
        ResolutionFailure.Circular => ReferenceDescriptors.Circular,
        ResolutionFailure.WrongKind => ReferenceDescriptors.WrongKind,
        // The error of the file itself is reported once, in that file.
        ResolutionFailure.FileUnreadable => null,
        _ => ReferenceDescriptors.Unresolved,
    };
}
