using System.CommandLine;
using TokenGen.Corpus.Documents;
using TokenGen.Corpus.Jobs;

namespace TokenGen.Corpus;

/// <summary>What the tool is asked on its command line.</summary>
internal static class CommandLine
{
    /// <summary>Ends with 0 when every document passed, 1 when one failed, 2 when the question was not understood.</summary>
    public static int Run(string[] args)
    {
        Argument<string[]> paths = new("path")
        {
            Description = "Documents, and folders of them; a .gz is unpacked",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string> framework = new("--framework")
        {
            Description = "The framework of the project that compiles the clients",
            DefaultValueFactory = static _ => "net10.0",
        };
        framework.AcceptOnlyFromAmong("net10.0", "net8.0", "netstandard2.0", "net472");
        Option<string?> output = new("--out") { Description = "Writes the rows to this file, separated by tabs" };
        Option<int> seconds = new("--timeout") { Description = "Seconds that a document may take", DefaultValueFactory = static _ => 300 };
        Option<int> megabytes = new("--memory") { Description = "Megabytes that a document may take", DefaultValueFactory = static _ => 4096 };
        Option<int> parallel = new("--parallel") { Description = "Documents at a time", DefaultValueFactory = static _ => 1 };
        Option<int> findings = new("--findings") { Description = "Findings told of each failed document", DefaultValueFactory = static _ => 3 };
        Option<bool> keep = new("--keep-processes") { Description = "Gives a process many documents: quicker, but with the figures of a warm process" };
        Option<string?> emit = new("--emit") { Description = "Writes the emitted files to this folder, in one of their own for each document" };
        Option<string?> only = new("--only") { Description = "Takes only documents whose name contains this text" };

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
