using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace TokenGen.Projects;

/// <summary>A file of the project with the metadata of its item. An edit makes a new object, as in an editor.</summary>
/// <param name="path">The path of the file.</param>
/// <param name="text">The text; null if the compiler cannot read the file.</param>
public sealed class ProjectDocument(string path, SourceText? text) : AdditionalText
{
    public ProjectDocument(string path, string text)
        : this(path, SourceText.From(text, Encoding.UTF8))
    {
    }

    public override string Path => path;

    /// <summary>The text as a string.</summary>
    public string Text => text?.ToString() ?? "";

    public ItemKind Kind { get; init; }

    /// <summary>The metadata of the item, without the identity.</summary>
    public Dictionary<string, string> Metadata { get; init; } = new(StringComparer.Ordinal);

    public override SourceText? GetText(CancellationToken cancellationToken = default) => text;

    /// <summary>The same item with another text.</summary>
    public ProjectDocument WithText(string changed) => new(path, changed) { Kind = Kind, Metadata = Metadata };

    /// <summary>The same file with more metadata.</summary>
    public ProjectDocument With(params (string Name, string Value)[] metadata)
    {
        Dictionary<string, string> changed = new(Metadata, StringComparer.Ordinal);
        foreach ((string name, string value) in metadata)
        {
            changed[name] = value;
        }

        return new ProjectDocument(path, text) { Kind = Kind, Metadata = changed };
    }
}
