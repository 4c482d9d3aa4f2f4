using System.Text.Json;
using TokenGen.Corpus.Documents;
using TokenGen.Wire.Documents;

namespace TokenGen.Wire.Calls;

/// <summary>The document as a file that Prism can read: the file itself, or a copy for as long as it is needed.</summary>
internal sealed class ServedDocument : IDisposable
{
    private readonly string? _folder;

    private ServedDocument(string path, string? folder)
    {
        Path = path;
        _folder = folder;
    }

    public string Path { get; }

    public static ServedDocument Of(string path, WireDocument document)
    {
        // What an extension holds is its owner's affair, but Prism reads a file that one of them names by "$ref", and ends without it.
        bool hasForeignFiles = document.Root.EnumerateObject().Any(static member => IsExtension(member) && NamesFile(member.Value));
        if (!hasForeignFiles && DocumentFile.PlainName(path) == path)
        {
            return new ServedDocument(path, null);
        }

        string folder = Directory.CreateTempSubdirectory("wire").FullName;
        string copy = System.IO.Path.Combine(folder, hasForeignFiles ? "openapi.json" : System.IO.Path.GetFileName(DocumentFile.PlainName(path)));
        File.WriteAllText(copy, hasForeignFiles
            ? JsonSerializer.Serialize(document.Root.EnumerateObject().Where(static member => !IsExtension(member)).ToDictionary(static member => member.Name, static member => member.Value))
            : DocumentFile.ReadText(path));
        return new ServedDocument(copy, folder);
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static bool IsExtension(JsonProperty member) => member.Name.StartsWith("x-", StringComparison.Ordinal);

    private static bool NamesFile(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => WireDocument.Reference(node)?.StartsWith('#') == false || node.EnumerateObject().Any(static member => NamesFile(member.Value)),
        JsonValueKind.Array => node.EnumerateArray().Any(NamesFile),
        _ => false,
    };
}
