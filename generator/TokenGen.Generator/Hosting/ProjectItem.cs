using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Reading.Bundling;

namespace TokenGen.Generator.Hosting;

/// <summary>One item of a document in the text of a project file.</summary>
/// <param name="name">Where its name stands.</param>
internal sealed class ProjectItem(TextSpan name)
{
    private readonly Dictionary<string, TextSpan> _settings = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _documents = [];

    public TextSpan Name { get; private set; } = name;

    /// <summary>Where the value of each setting stands.</summary>
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

    /// <summary>How likely it is that the item is meant: 0 when it is not.</summary>
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

    /// <summary>Where an entry stands in the value of a setting; -1 where it does not, or where the value is made of properties.</summary>
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

        // A path in a shared file such as Directory.Build.props belongs to the folder of the project that imports it.
        if (wanted.EndsWith("/" + DocumentPath.Normalize(path), StringComparison.Ordinal))
        {
            return 2;
        }

        // A property or a pattern of names can be anything.
        return path.IndexOfAny(['$', '*', '@', '?']) >= 0 ? 1 : 0;
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");
}
