using System.CommandLine;
using TokenGen.Corpus.Documents;

namespace TokenGen.Wire;

/// <summary>Parses and runs the command line.</summary>
internal static class CommandLine
{
    /// <summary>The version used for the figures in docs/conformance.md.</summary>
    private const string DefaultPrism = "npx --yes @stoplight/prism-cli@5.14.2";

    /// <summary>Exits with 0 if every call passed, 1 if one failed, 2 if the arguments are invalid.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Argument<string[]> paths = new("path") { Description = "Documents, and folders of documents; .gz files are decompressed", Arity = ArgumentArity.OneOrMore };
        Option<string> prism = new("--prism") { Description = "The command that runs Prism", DefaultValueFactory = static _ => DefaultPrism };
        Option<int> parallel = new("--parallel") { Description = "The number of operations in parallel", DefaultValueFactory = static _ => 4 };
        Option<int> details = new("--details") { Description = "The number of failed calls shown per document", DefaultValueFactory = static _ => 20 };
        Option<string?> only = new("--only") { Description = "Calls only operations whose method and path contain this text" };
        Option<bool> madeAnswers = new("--made-answers")
        {
            Description = "Generates the responses in this tool and lets Prism check only requests: for documents whose responses Prism cannot expand",
        };
        Option<string?> bundle = new("--bundle")
        {
            Description = "All files of the only document in one, for this tool and Prism; the client is generated from the files",
        };
        RootCommand command = new("Calls every operation of OpenAPI documents with their generated clients, and lets Prism check the requests.")
        {
            paths, prism, parallel, details, only, madeAnswers, bundle,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            WireRun run = new(
                result.GetValue(prism)!,
                Math.Max(1, result.GetValue(parallel)),
                result.GetValue(details),
                result.GetValue(only),
                result.GetValue(madeAnswers),
                result.GetValue(bundle));
            IReadOnlyList<CorpusDocument> documents = DocumentSet.Find(result.GetValue(paths)!);
            return run.Bundle is null || documents.Count == 1
                ? await run.ExecuteAsync(documents, cancellationToken) ? 0 : 1
                : throw new InvalidDataException($"--bundle is the file of one document, but there are {documents.Count}.");
        });

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await parsed.InvokeAsync();
            return 2;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 2;
        }
    }
}
