using TokenGen.Generator.Model;
using TokenGen.Generator.Reading.Overlays;

namespace TokenGen.Generator.Reading.Bundling;

/// <summary>
/// The files that references can reach: those that the project lists. Each file is parsed when a reference first needs it.
/// </summary>
internal sealed class FileSet
{
    private readonly Dictionary<string, ParsedFile> _parsed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentFile> _files = new(StringComparer.Ordinal);
    private readonly OverlaySet _overlays;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellationToken;

    public FileSet(ParsedFile root, EquatableArray<DocumentFile> others, OverlaySet overlays, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        Root = root;
        _overlays = overlays;
        _diagnostics = diagnostics;
        _cancellationToken = cancellationToken;
        foreach (DocumentFile other in others)
        {
            _files[DocumentPath.Normalize(other.Path)] = other;
        }

        _parsed[DocumentPath.Normalize(root.File.Path)] = root;
        foreach (string overlaid in overlays.Paths)
        {
            // Errors in an overlay are reported even if no reference leads to its file.
            Find(overlaid);
        }
    }

    public ParsedFile Root { get; }

    /// <summary>Every file, parsed: to find schemas by identifier instead of by path.</summary>
    public IEnumerable<ParsedFile> All => new[] { Root }.Concat(_files.Keys.ToList().Select(Find).OfType<ParsedFile>()).Distinct();

    /// <summary>Null if the project does not list the file.</summary>
    public ParsedFile? Find(string normalizedPath)
    {
        if (_parsed.TryGetValue(normalizedPath, out ParsedFile? parsed))
        {
            return parsed;
        }

        if (!_files.TryGetValue(normalizedPath, out DocumentFile? file))
        {
            return null;
        }

        parsed = ParsedFile.Parse(file, _diagnostics, _cancellationToken);
        _overlays.Apply(parsed);
        _parsed.Add(normalizedPath, parsed);
        return parsed;
    }
}
