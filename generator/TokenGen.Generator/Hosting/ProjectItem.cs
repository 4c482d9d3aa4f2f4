using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Hosting;

/// <summary>One item of a document in the text of a project file.</summary>
/// <param name="name">The position of its name.</param>
internal sealed class ProjectItem(TextSpan name)
{
    private readonly Dictionary<string, TextSpan> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _documents = [];

    public TextSpan Name { get; private set; } = name;

    /// <summary>The position of the value of each setting.</summary>
    public IReadOnlyDictionary<string, TextSpan> Settings => _settings;

    public void Add(string name, string value, TextSpan at)
    {
        if (name is "Include" or "Update")
        {
            _documents.AddRange(value.Split(';').Select(static path => path.Trim()));
            Name = at;
        }
        else
        {
            _settings[name] = at;
        }
    }

    /// <summary>The likelihood that this is the item of the diagnostic: 0 if it is not.</summary>
    public int LikenessTo(SettingPlace place, ProjectFile project)
    {
        if (place.Document.Length == 0)
        {
            return _settings.ContainsKey(place.Setting) ? 1 : 0;
        }

        int document = _documents.Select(path => LikenessTo(project.Path, place.Document, path)).DefaultIfEmpty().Max();
        if (document == 0)
        {
            return 0;
        }

        bool hasEntry = _settings.TryGetValue(place.Setting, out TextSpan value) && PlaceOf(place.Entry, value, project.Text, out _) >= 0;
        return document + (hasEntry ? 10 : _settings.ContainsKey(place.Setting) ? 5 : 0);
    }

    /// <summary>
    /// The position of an entry in the value of a setting; -1 if the value does not contain it, or consists of properties.
    /// </summary>
    public static int PlaceOf(string entry, TextSpan value, string text, out int length)
    {
        string raw = text.Substring(value.Start, value.Length);
        foreach (string spelled in (string[])[entry, Escaped(entry)])
        {
            int at = spelled.Length == 0 ? -1 : raw.IndexOf(spelled, StringComparison.Ordinal);
            if (at >= 0)
            {
                length = spelled.Length;
                return value.Start + at;
            }
        }

        length = 0;
        return -1;
    }

    private static int LikenessTo(string project, string document, string path)
    {
        string wanted = DocumentPath.Normalize(document);
        if (DocumentPath.Resolve(project, path) == wanted)
        {
            return 3;
        }

        // A path in a shared file such as Directory.Build.props is relative to the project that imports the file.
        if (wanted.EndsWith("/" + DocumentPath.Normalize(path), StringComparison.Ordinal))
        {
            return 2;
        }

        // A property or a wildcard can match anything.
        return path.IndexOfAny(['$', '*', '@', '?']) >= 0 ? 1 : 0;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
