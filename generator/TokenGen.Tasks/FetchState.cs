using System.Security.Cryptography;
using System.Text;

namespace TokenGen.Tasks;

/// <summary>
/// Remembers the ETag of each file as it was written. It is kept in the intermediate folder, so it is not committed: without it, or after an edit of
/// the file, everything is fetched.
/// </summary>
internal sealed class FetchState
{
    private readonly string _path;
    private readonly Dictionary<string, string[]> _lines = new(StringComparer.Ordinal);

    private FetchState(string path) => _path = path;

    public static FetchState Load(string folder, string document)
    {
        string stem = Path.GetFileNameWithoutExtension(document);
        FetchState state = new(Path.Combine(folder, $"{stem}-{Hash(Encoding.UTF8.GetBytes(document)).Substring(0, 12)}.fetched"));
        if (File.Exists(state._path))
        {
            foreach (string[] fields in File.ReadAllLines(state._path).Select(static line => line.Split('\t'))
                .Where(static fields => fields.Length == 4))
            {
                state._lines[fields[0]] = fields;
            }
        }

        return state;
    }

    /// <summary>The version that a file has, if it still is what was fetched from this address.</summary>
    public string? ETagOf(string file, Uri url, byte[]? content) =>
        content is not null && _lines.TryGetValue(file, out string[]? fields) && fields[1] == Hash(Encoding.UTF8.GetBytes(url.AbsoluteUri))
            && fields[2] == Hash(content)
            ? fields[3]
            : null;

    public void Set(string file, Uri url, byte[] content, string? etag)
    {
        _lines.Remove(file);
        if (etag is not null)
        {
            _lines[file] = [file, Hash(Encoding.UTF8.GetBytes(url.AbsoluteUri)), Hash(content), etag];
        }
    }

    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllLines(_path, _lines.Values.Select(static fields => string.Join("\t", fields)));
    }

    /// <summary>Hashed, an address with a secret in its query leaves none.</summary>
    private static string Hash(byte[] content)
    {
        using SHA256 hash = SHA256.Create();
        return string.Concat(
            hash.ComputeHash(content).Select(static part => part.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }
}
