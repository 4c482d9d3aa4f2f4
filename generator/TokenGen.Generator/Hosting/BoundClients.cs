using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Syntax;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Caches the bound documents of this process, so that the generator and the analyzer read each document once. A result lives as long as
/// its text or the generator's own cache; this class keeps nothing alive.
/// </summary>
internal static class BoundClients
{
    /// <summary>One text may be the document of several projects, and of several target frameworks of a project.</summary>
    private const int MaxResultsOfOneText = 8;

    private static readonly ConditionalWeakTable<SourceText, DocumentFile> s_files = new();
    private static readonly ConditionalWeakTable<DocumentFile, List<Result>> s_results = new();

    /// <summary>The document of a text: the same object for the same text.</summary>
    public static DocumentFile FileOf(string path, SourceText text)
    {
        DocumentFile file = s_files.GetValue(text, text => new DocumentFile(path, TextOf(text)));
        return file.Path == path ? file : new DocumentFile(path, file.Text);
    }

    /// <summary>The text, or only enough of it to show that it is too long, so that a file of gigabytes is not copied.</summary>
    private static string TextOf(SourceText text) => text.ToString(new TextSpan(0, Math.Min(text.Length, DocumentLimits.MaxLength + 1)));

    /// <summary>The client of an input, read and bound if it is not in the cache.</summary>
    public static BoundClient Bind(ClientInput input, TargetFramework framework, CancellationToken cancellationToken)
    {
        if (input.Document is null)
        {
            return BoundClient.Bind(input, framework, cancellationToken);
        }

        List<Result> results = s_results.GetOrCreateValue(input.Document);

        // A second caller waits for the first: reading twice at the same time would take longer.
        lock (results)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (results.Find(result => result.Framework == framework && result.Input == input) is { } known)
            {
                return known.Client;
            }

            BoundClient client = BoundClient.Bind(input, framework, cancellationToken);
            if (results.Count == MaxResultsOfOneText)
            {
                results.RemoveAt(0);
            }

            results.Add(new Result(input, framework, client));
            return client;
        }
    }

    /// <summary>How often a text has been read and bound.</summary>
    internal static int CountOf(string path, SourceText text) => s_results.GetOrCreateValue(FileOf(path, text)).Count;

    private sealed record Result(ClientInput Input, TargetFramework Framework, BoundClient Client);
}
