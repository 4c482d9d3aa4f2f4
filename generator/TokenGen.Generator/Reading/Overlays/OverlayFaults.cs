using Microsoft.CodeAnalysis;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.JsonPath;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>Reports the errors of one overlay, at their places in the overlay.</summary>
internal sealed class OverlayFaults(ParsedFile overlay, DiagnosticBag diagnostics)
{
    public void Add(DiagnosticDescriptor descriptor, string[] path, bool ofKey, params string[] arguments) =>
        diagnostics.Add(descriptor, () => overlay.Positions.Locate(path, ofKey), arguments);

    public void AddAction(string[] path, string reason) => Add(OverlayDescriptors.InvalidAction, path, ofKey: false, reason);

    /// <summary>Reports an invalid expression: at the wrong character if the text allows it, otherwise at the whole expression.</summary>
    public void AddPath(string[] path, string text, JsonPathSyntaxException fault) => diagnostics.Add(
        OverlayDescriptors.InvalidPath,
        () =>
        {
            SourceSpan whole = overlay.Positions.Locate(path, ofKey: false);

            // With escapes or folded lines, the value differs from the written text, so offsets do not match.
            int start = overlay.File.Text.IndexOf(text, whole.Start, whole.Length, StringComparison.Ordinal);
            return start < 0
                ? whole
                : overlay.Positions.SpanOf(start + fault.Offset, Math.Min(start + fault.Offset + 1, start + text.Length)) with { Given = whole.Given };
        },
        text,
        fault.Message);
}
