namespace TokenServer.Tests.Support;

/// <summary>A database file in its own folder, which is deleted together with the journal files.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("token-server-");

    public string File => Path.Combine(_folder.FullName, "tokens.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
