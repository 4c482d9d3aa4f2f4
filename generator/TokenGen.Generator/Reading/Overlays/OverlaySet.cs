using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Reading.Overlays;

/// <summary>
/// The overlays of a client, each with the file that it extends. An overlay without <c>extends</c> changes the client's document.
/// </summary>
internal sealed class OverlaySet
{
    private readonly List<(string Path, Overlay Overlay)> _overlays = [];
    private readonly GrowthLimit _growth = new();
    private readonly Origins _origins;
    private readonly CancellationToken _cancellationToken;

    private OverlaySet(Origins origins, CancellationToken cancellationToken) =>
        (_origins, _cancellationToken) = (origins, cancellationToken);

    public static OverlaySet Read(
        EquatableArray<DocumentFile> overlays,
        DocumentFile document,
        EquatableArray<DocumentFile> others,
        Origins origins,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        OverlaySet set = new(origins, cancellationToken);
        foreach (DocumentFile file in overlays)
        {
            ParsedFile parsed = ParsedFile.Parse(file, diagnostics, cancellationToken);
            if (new OverlayReader(parsed, new OverlayFaults(parsed, diagnostics)).Read() is { } overlay)
            {
                set._overlays.Add((PathOf(overlay, document, others), overlay));
            }
        }

        return set;
    }

    /// <summary>The paths of the files that overlays change.</summary>
    public IEnumerable<string> Paths => _overlays.Select(static entry => entry.Path);

    /// <summary>Applies the overlays of a file, in their order.</summary>
    public void Apply(ParsedFile file)
    {
        if (file.Root is null)
        {
            return;
        }

        string path = DocumentPath.Normalize(file.File.Path);
        foreach ((string target, Overlay overlay) in _overlays)
        {
            if (target == path)
            {
                _origins.IsOverlaid = true;
                overlay.Apply(file, _origins, _growth, _cancellationToken);
            }
        }
    }

    private static string PathOf(Overlay overlay, DocumentFile document, EquatableArray<DocumentFile> others)
    {
        string whole = DocumentPath.Normalize(document.Path);
        if (overlay.Extends is not { } extends || ReferenceText.Parse(extends).IsAbsoluteUrl)
        {
            // An absolute address does not name a file of the project.
            return whole;
        }

        string extended = DocumentPath.Resolve(overlay.Path, Uri.UnescapeDataString(ReferenceText.Parse(extends).Resource));
        if (extended == whole || others.Any(other => DocumentPath.Normalize(other.Path) == extended))
        {
            return extended;
        }

        overlay.ReportOtherDocument(document.Path);
        return whole;
    }
}
