using System.Security.Cryptography;
using TokenCli.Files;

namespace TokenCli.Rotation;

/// <summary>
/// One rotation: its accounts, their progress, and the new tokens. Another run with the same file continues the rotation.
/// </summary>
internal sealed class RotationFile
{
    private readonly Lock _turn = new();
    private readonly List<RotationEntry> _entries = [];

    public RotationFile(string path, string runId, Uri host, string? name)
    {
        Path = path;
        RunId = runId;
        Host = host;
        Name = name;
    }

    public string Path { get; }

    /// <summary>Part of the temporary names of the new tokens.</summary>
    public string RunId { get; }

    public Uri Host { get; }

    /// <summary>The name of the tokens to rotate; <see langword="null"/> for the name of the token in use.</summary>
    public string? Name { get; }

    public IReadOnlyList<RotationEntry> Entries => _entries;

    public bool IsComplete => _entries.TrueForAll(entry => entry.Stage == RotationStage.Done);

    public static RotationFile Begin(string path, Uri host, string? name) =>
        new(path, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4)), host, name);

    /// <summary>Adds an account if it is missing. <see cref="Save"/> writes it to the file.</summary>
    public void Add(string? account)
    {
        if (_entries.Exists(entry => entry.Account == account)) return;
        _entries.Add(new RotationEntry(account) { Name = Name });
    }

    public void Add(RotationEntry entry) => _entries.Add(entry);

    /// <summary>Changes an entry; after it returns, the change survives a kill and a power failure.</summary>
    public void Record(RotationEntry entry, Action<RotationEntry> change)
    {
        lock (_turn)
        {
            change(entry);
            SaveInTurn();
        }
    }

    public void Save()
    {
        lock (_turn) SaveInTurn();
    }

    /// <summary>Removes accounts for which nothing was done: with a misspelt one the file would never be complete.</summary>
    public void Forget(IReadOnlyCollection<RotationEntry> entries)
    {
        if (entries.Count == 0) return;
        lock (_turn)
        {
            _entries.RemoveAll(entries.Contains);
            if (_entries.Count > 0) SaveInTurn();
            else File.Delete(Path);
        }
    }

    /// <summary>The token that replaced <paramref name="token"/> in this rotation; otherwise the token itself.</summary>
    public string Successor(string token)
    {
        var full = Tokens.TokenRef.Full(token);
        return _entries.Find(entry => entry.TokenId is not null && entry.Old.Contains(full))?.TokenId ?? token;
    }

    private void SaveInTurn() => SecretFile.Replace(Path, RotationFileJson.Write(this));
}
