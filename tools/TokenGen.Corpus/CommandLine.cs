using System.CommandLine;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;

namespace TokenGen.Corpus;

/// <summary>Parses and runs the command line.</summary>
internal static class CommandLine
{
    /// <summary>Exits with 0 if every document passed, 1 if one failed, 2 if the arguments are invalid.</summary>
    public static int Run(string[] args)
    {
        Argument<string[]> paths = new("path")
        {
            Description = "Documents, and folders of documents; .gz files are decompressed",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> framework = new("--framework")
        {
            Description = "The target framework of the clients",
            DefaultValueFactory = static _ => "net10.0",
        };
        framework.AcceptOnlyFromAmong("net10.0", "net8.0", "netstandard2.0", "net472");
        Option<string?> output = new("--out") { Description = "Writes the rows to this file, tab-separated" };
        Option<int> seconds = new("--timeout") { Description = "The maximum seconds per document", DefaultValueFactory = static _ => 300 };
        Option<int> megabytes = new("--memory") { Description = "The maximum megabytes per document", DefaultValueFactory = static _ => 4096 };
        Option<int> parallel = new("--parallel") { Description = "The number of documents in parallel", DefaultValueFactory = static _ => 1 };
        Option<int> findings = new("--findings") { Description = "The number of diagnostics shown per failed document", DefaultValueFactory = static _ => 3 };
        Option<bool> keep = new("--keep-processes") { Description = "Uses a process for many documents: faster, but the figures are those of a warm process" };
        Option<string?> emit = new("--emit") { Description = "Writes the emitted files to this folder, one subfolder per document" };
        Option<string?> only = new("--only") { Description = "Uses only documents whose name contains this text" };

        RootCommand command = new("Generates and compiles OpenAPI documents, and measures it.")
        {
            paths, framework, output, seconds, megabytes, parallel, keep, findings, emit, only,
        };
        command.SetAction(result =>
        {
            IReadOnlyList<CorpusDocument> documents = DocumentSet.Find(result.GetValue(paths)!, result.GetValue(only));
            CorpusRun run = new(
                result.GetValue(framework)!,
                new ProcessBounds(TimeSpan.FromSeconds(result.GetValue(seconds)), result.GetValue(megabytes)),
                Math.Max(1, result.GetValue(parallel)),
                result.GetValue(keep),
                result.GetValue(emit),
                result.GetValue(output),
                result.GetValue(findings));
            return run.Execute(documents) ? 0 : 1;
        });

        ParseResult parsed = command.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            parsed.Invoke();
            return 2;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }
}
