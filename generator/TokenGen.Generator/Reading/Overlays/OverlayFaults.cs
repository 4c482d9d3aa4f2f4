using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>Reports what is wrong with one overlay, at its place in the overlay.</summary>
internal sealed class OverlayFaults(ParsedFile overlay, Findings findings)
{
    public void Add(DiagnosticDescriptor descriptor, string[] path, bool ofKey, params string[] arguments) =>
        findings.Add(descriptor, () => overlay.Positions.Locate(path, ofKey), arguments);

    public void AddAction(string[] path, string reason) => Add(OverlayDescriptors.InvalidAction, path, ofKey: false, reason);

    /// <summary>An expression that cannot be read: at the character where the text allows to tell, else at the whole of it.</summary>
    public void AddPath(string[] path, string text, JsonPathSyntaxException fault) => findings.Add(
        OverlayDescriptors.InvalidPath,
        () =>
        {
            SourceSpan whole = overlay.Positions.Locate(path, ofKey: false);

            // Escapes and folded lines make the value another text than the one that is written.
            int start = overlay.File.Text.IndexOf(text, whole.Start, whole.Length, StringComparison.Ordinal);
            return start < 0
                ? whole
                : overlay.Positions.SpanOf(start + fault.Offset, Math.Min(start + fault.Offset + 1, start + text.Length)) with { Given = whole.Given };
        },
        text,
        fault.Message);
}
