using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Syntax;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// What the documents of this process have become, so that generator and analyzer read each one once. A result lives as long as the
/// text that it was made from, or as the generator remembers it: nothing is kept alive by being here.
/// </summary>
internal static class BoundClients
{
    /// <summary>One text may be the document of several projects, and of several frameworks of one.</summary>
    private const int MaxResultsOfOneText = 8;

    private static readonly ConditionalWeakTable<SourceText, DocumentFile> s_files = new();
    private static readonly ConditionalWeakTable<DocumentFile, List<Result>> s_results = new();

    /// <summary>The document of a text: the same object whenever the same text is asked for.</summary>
    public static DocumentFile FileOf(string path, SourceText text)
    {
        DocumentFile file = s_files.GetValue(text, text => new DocumentFile(path, TextOf(text)));
        return file.Path == path ? file : new DocumentFile(path, file.Text);
    }

    /// <summary>The text, or as much of it as shows that it is too long: what a file of gigabytes holds is copied by nobody.</summary>
    private static string TextOf(SourceText text) => text.ToString(new TextSpan(0, Math.Min(text.Length, DocumentLimits.MaxLength + 1)));

    /// <summary>The client of an input, read and bound unless it has been already.</summary>
    public static BoundClient Bind(ClientInput input, TargetFramework framework, CancellationToken cancellationToken)
    {
        if (input.Document is null)
        {
            return BoundClient.Bind(input, framework, cancellationToken);
        }

        List<Result> results = s_results.GetOrCreateValue(input.Document);

        // Whoever comes second waits for the first: reading twice at once would take longer.
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
