using Microsoft.Build.Framework;

namespace TokenGen.Tasks;

/// <summary>
/// Fetches the documents of items with the metadata <c>Source</c> anew (<c>dotnet build -t:FetchApi</c>). Only this target runs it: a build reads no
/// network.
/// </summary>
public sealed class FetchDocuments : ICancelableTask, IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public IBuildEngine BuildEngine { get; set; } = null!;

    public ITaskHost? HostObject { get; set; }

    /// <summary>The items.</summary>
    [Required]
    public ITaskItem[] Documents { get; set; } = [];

    /// <summary>The project file that has the items, for diagnostics.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Keeps what is known of earlier fetches.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary>The id of the diagnostic.</summary>
    [Required]
    public string Code { get; set; } = "";

    /// <summary>The page of the diagnostic.</summary>
    [Required]
    public string HelpLink { get; set; } = "";

    internal FetchLimits Limits { get; set; } = new();

    internal Func<string, string?> EnvironmentVariables { get; set; } = Environment.GetEnvironmentVariable;

    public bool Execute()
    {
        bool succeeded = true;
        foreach (IGrouping<string, ITaskItem> same in Documents.GroupBy(
            static item => item.GetMetadata("FullPath"), StringComparer.Ordinal))
        {
            try
            {
                Log(Fetch([.. same.Select(FetchRequest.Of).Distinct()]));
            }
            catch (FetchException exception)
            {
                succeeded = false;
                BuildEngine.LogErrorEvent(new BuildErrorEventArgs(
                    subcategory: null,
                    Code,
                    ProjectFile,
                    lineNumber: 0,
                    columnNumber: 0,
                    endLineNumber: 0,
                    endColumnNumber: 0,
                    $"'{Path.GetFileName(same.Key)}' was not fetched and stays as it is: {exception.Message}",
                    helpKeyword: null,
                    nameof(FetchDocuments),
                    HelpLink,
                    DateTime.UtcNow));
            }
        }

        return succeeded;
    }

    public void Cancel() => _cancellation.Cancel();

    public void Dispose() => _cancellation.Dispose();

    private string Fetch(List<FetchRequest> requests)
    {
        if (requests.Count > 1)
        {
            throw new FetchException("its items differ in Source, SourceHeaders or FetchReferences");
        }

        FetchRequest request = requests[0];
        if (request.WithReferences && ContainsProject(request.Folder))
        {
            throw new FetchException("with FetchReferences, a document needs a folder without the project: the files that it refers to could replace those of the project");
        }

        using DocumentFetcher fetcher = new(request, Limits, StateFolder, EnvironmentVariables);
        return fetcher.FetchAsync(_cancellation.Token).GetAwaiter().GetResult();
    }

    private bool ContainsProject(string folder)
    {
        char separator = Path.DirectorySeparatorChar;
        return Path.GetFullPath(ProjectFile).StartsWith(folder.TrimEnd(separator) + separator, StringComparison.OrdinalIgnoreCase);
    }

    private void Log(string message) =>
        BuildEngine.LogMessageEvent(new BuildMessageEventArgs(message, helpKeyword: null, nameof(FetchDocuments), MessageImportance.High));
}
