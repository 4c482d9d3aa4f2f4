using System.Xml;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>The positions of document items, and of the values of their settings, in the text of a project file.</summary>
internal sealed class ProjectItems
{
    /// <summary>Longer than any handwritten project file.</summary>
    private const int MaximumLength = 1_000_000;

    private readonly ProjectFile _file;
    private readonly string _text;
    private readonly SourceText _lines;
    private readonly List<ProjectItem> _items = [];

    private ProjectItems(ProjectFile file)
    {
        _file = file;
        _text = file.Text.Length > MaximumLength ? "" : file.Text;
        _lines = SourceText.From(_text);
    }

    /// <summary>Reads a project file. If the XML is invalid, it reads the part before the error.</summary>
    public static ProjectItems Of(ProjectFile file)
    {
        ProjectItems items = new(file);
        using XmlReader reader = XmlReader.Create(
            new StringReader(items._text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            items.Read(reader);
        }
        catch (XmlException)
        {
            // MSBuild reports this error itself and compiles nothing of such a project.
        }

        return items;
    }

    /// <summary>
    /// The position of the text that a diagnostic is about. Null if the file does not contain the text, because it comes from a property or
    /// another file.
    /// </summary>
    public TextSpan? Find(SettingPlace place)
    {
        // Several clients can be made from one document: the item whose setting contains the entry is the right one.
        ProjectItem? item = _items
            .Select(item => (Item: item, Likeness: item.LikenessTo(place, _file)))
            .Where(static pair => pair.Likeness > 0)
            .OrderByDescending(static pair => pair.Likeness)
            .Select(static pair => pair.Item)
            .FirstOrDefault();
        if (item is null)
        {
            return null;
        }

        if (!item.Settings.TryGetValue(place.Setting, out TextSpan value))
        {
            return item.Name;
        }

        int entry = ProjectItem.PlaceOf(place.Entry, value, _text, out int length);
        return entry < 0 ? value : new TextSpan(entry, length);
    }

    public LinePositionSpan LinesOf(TextSpan span) => _lines.Lines.GetLinePositionSpan(span);

    private void Read(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "OpenApiClient" or "OpenApiDocument")
            {
                ReadItem(reader);
            }
        }
    }

    private void ReadItem(XmlReader reader)
    {
        ProjectItem item = new(new TextSpan(Offset(reader), reader.LocalName.Length));
        bool isEmpty = reader.IsEmptyElement;
        int depth = reader.Depth;
        while (reader.MoveToNextAttribute())
        {
            int open = _text.IndexOfAny(['"', '\''], Offset(reader));
            item.Add(reader.LocalName, reader.Value, TextSpan.FromBounds(open + 1, _text.IndexOf(_text[open], open + 1)));
        }

        reader.MoveToElement();

        _items.Add(item);
        string? child = null;
        while (!isEmpty && reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                child = reader.LocalName;
            }
            else if (child is not null && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                int start = Offset(reader);
                int end = _text.IndexOf('<', start);
                item.Add(child!, reader.Value, Trimmed(start, end < 0 ? _text.Length : end));
            }
        }
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private int Offset(XmlReader reader)
    {
        IXmlLineInfo place = (IXmlLineInfo)reader;
        return _lines.Lines[place.LineNumber - 1].Start + place.LinePosition - 1;
    }
}
