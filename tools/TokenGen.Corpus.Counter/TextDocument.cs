namespace TokenGen.Corpus.Counter;

/// <summary>The plain contents of a file: objects, lists and scalars, without interpretation.</summary>
internal sealed class TextDocument
{
    private readonly Dictionary<string, TextDocument> _files;
    private readonly string _path;

    private TextDocument(string path, Dictionary<string, TextDocument> files)
    {
        _path = path;
        _files = files;
        Root = TextTree.Read(path);
        files.Add(path, this);
    }

    public object? Root { get; }

    /// <summary>The version of the document; empty if the document has none.</summary>
    public string Version => Member(Root, "openapi") as string ?? Member(Root, "swagger") as string ?? "";

    public static TextDocument Load(string path) => new(Path.GetFullPath(path), []);

    public static object? Member(object? node, string name) =>
        node is Dictionary<string, object?> members && members.TryGetValue(name, out object? value) ? value : null;

    public static IEnumerable<KeyValuePair<string, object?>> Members(object? node) => node as Dictionary<string, object?> ?? [];

    public static IEnumerable<object?> Items(object? node) => node as List<object?> ?? [];

    /// <summary>Follows all references of a node. Returns the target and the file that contains it.</summary>
    public (TextDocument File, object? Node) Resolve(object? node)
    {
        TextDocument file = this;
        for (int hops = 0; hops < 32 && Member(node, "$ref") is string reference; hops++)
        {
            int hash = reference.IndexOf('#', StringComparison.Ordinal);
            string target = Uri.UnescapeDataString(hash < 0 ? reference : reference[..hash]);
            if (target.Length > 0)
            {
                string path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file._path)!, target));
                if (!File.Exists(path))
                {
                    return (file, null);
                }

                file = _files.TryGetValue(path, out TextDocument? known) ? known : new TextDocument(path, _files);
            }

            node = file.At(hash < 0 ? "" : reference[(hash + 1)..]);
        }

        return (file, node);
    }

    private object? At(string pointer)
    {
        object? node = Root;
        foreach (string token in pointer.Split('/').Skip(1))
        {
            string key = Uri.UnescapeDataString(token).Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            node = node is List<object?> list
                ? int.TryParse(key, out int index) && index < list.Count ? list[index] : null
                : Member(node, key);
        }

        return node;
    }
}
