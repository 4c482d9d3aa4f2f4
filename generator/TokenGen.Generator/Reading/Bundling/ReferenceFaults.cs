using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Structure;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>Says of a reference why it leads nowhere.</summary>
internal sealed class ReferenceFaults(ParsedFile root, Origins origins, List<DiagnosticInfo> diagnostics)
{
    public void Report(Resolution resolution, string reference, JsonObject holder, Visit visit)
    {
        SourceSpan span = origins.Locate(holder, ReferenceText.Field, visit.File, ofKey: false);
        if (visit.Place.Kind is ObjectKind.Example or ObjectKind.Link)
        {
            // No code comes of these: their absence is worth a word, not an end.
            diagnostics.Add(DiagnosticInfo.Create(ReferenceDescriptors.UnresolvedExample, span, reference));
        }
        else if (resolution.Failure == ResolutionFailure.FileNotGiven)
        {
            string include = DocumentPath.RelativeTo(root.File.Path, resolution.MissingPath!);
            diagnostics.Add(DiagnosticInfo.Create(ReferenceDescriptors.FileNotGiven, span, reference, include));
        }
        else if (DescriptorOf(resolution.Failure) is { } descriptor)
        {
            diagnostics.Add(DiagnosticInfo.Create(descriptor, span, reference));
        }
    }

    public void ReportMapping(string reference, JsonObject mapping, string key, ParsedFile file) =>
        diagnostics.Add(DiagnosticInfo.Create(
            ReferenceDescriptors.UnresolvedExample, origins.Locate(mapping, key, file, ofKey: false), reference));

    private static DiagnosticDescriptor? DescriptorOf(ResolutionFailure failure) => failure switch
    {
        ResolutionFailure.Remote => ReferenceDescriptors.Remote,
        ResolutionFailure.Circular => ReferenceDescriptors.Circular,
        // The file's own fault is reported in the file, once.
        ResolutionFailure.FileUnreadable => null,
        _ => ReferenceDescriptors.Unresolved,
    };
}
