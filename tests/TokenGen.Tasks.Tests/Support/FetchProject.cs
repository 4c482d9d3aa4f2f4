namespace TokenGen.Tasks.Tests.Support;

/// <summary>A project folder with the document <c>api/openapi.yaml</c>, which a server provides.</summary>
internal sealed class FetchProject : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tokengen-").FullName;

    public FetchLimits Limits { get; set; } = new();

    public Dictionary<string, string> Environment { get; } = [];

    public string Headers { get; set; } = "";

    public bool WithReferences { get; set; }

    public string Document { get; set; } = "api/openapi.yaml";

    /// <summary>The files of the project, without the task's own files.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
        .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    public string PathOf(string file) => Path.Combine(_folder, file);

    public void Write(string file, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), content);
    }

    public string Read(string file) => File.ReadAllText(PathOf(file));

    /// <summary>Fetches without an error, and returns the message.</summary>
    public string Fetch(string source)
    {
        (bool succeeded, BuildLog log) = Run(Item(source));
        Assert.True(succeeded, log.Errors.FirstOrDefault()?.Message);
        Assert.Empty(log.Errors);
        return Assert.Single(log.Messages);
    }

    /// <summary>Fetches with an error, and returns the error.</summary>
    public string Fail(string source)
    {
        (bool succeeded, BuildLog log) = Run(Item(source));
        Assert.False(succeeded);
        Assert.Empty(log.Messages);
        Microsoft.Build.Framework.BuildErrorEventArgs error = Assert.Single(log.Errors);
        Assert.Equal("TKG0014", error.Code);
        Assert.Equal(PathOf("Shop.csproj"), error.File);
        return error.Message!;
    }

    public DocumentTaskItem Item(string source)
    {
        DocumentTaskItem item = new(Path.GetFullPath(PathOf(Document)));
        item.SetMetadata("Source", source);
        item.SetMetadata("SourceHeaders", Headers);
        item.SetMetadata("FetchReferences", WithReferences ? "true" : "");
        return item;
    }

    public (bool Succeeded, BuildLog Log) Run(params DocumentTaskItem[] items)
    {
        using FetchDocuments task = Task(items);
        return (task.Execute(), (BuildLog)task.BuildEngine);
    }

    public FetchDocuments Task(params DocumentTaskItem[] items) => new()
    {
        BuildEngine = new BuildLog(),
        Documents = [.. items],
        ProjectFile = PathOf("Shop.csproj"),
        StateFolder = PathOf("obj/fetch"),
        Code = "TKG0014",
        HelpLink = "https://example.com/TKG0014.md",
        Limits = Limits,
        EnvironmentVariables = name => Environment.GetValueOrDefault(name),
    };

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
