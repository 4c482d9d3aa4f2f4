using System.CommandLine;
using TokenGen.Corpus.Documents;

namespace TokenGen.Wire;

/// <summary>What the tool is asked on its command line.</summary>
internal static class CommandLine
{
    /// <summary>The version that docs/conformance.md was measured with.</summary>
    private const string DefaultPrism = "npx --yes @stoplight/prism-cli@5.14.2";

    /// <summary>Ends with 0 when every call passed, 1 when one failed, 2 when the question was not understood.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        Argument<string[]> paths = new("path") { Description = "Documents, and folders of them; a .gz is unpacked", Arity = ArgumentArity.OneOrMore };
        Option<string> prism = new("--prism") { Description = "The command that runs Prism", DefaultValueFactory = static _ => DefaultPrism };
        Option<int> parallel = new("--parallel") { Description = "Operations at a time", DefaultValueFactory = static _ => 4 };
        Option<int> details = new("--details") { Description = "Calls told of each document that did not pass", DefaultValueFactory = static _ => 20 };
        Option<string?> only = new("--only") { Description = "Calls only operations whose method and path contain this text" };
        Option<bool> madeAnswers = new("--made-answers")
        {
            Description = "Makes the answers here, and has Prism check requests only: for documents whose answers it can not unfold",
        };
        RootCommand command = new("Calls every operation of OpenAPI documents through their generated clients, and has Prism check what is sent.")
        {
            paths, prism, parallel, details, only, madeAnswers,
        };
        command.SetAction(async (result, cancellationToken) =>
        {
            WireRun run = new(result.GetValue(prism)!, Math.Max(1, result.GetValue(parallel)), result.GetValue(details), result.GetValue(only), result.GetValue(madeAnswers));
            return await run.ExecuteAsync(DocumentSet.Find(result.GetValue(paths)!), cancellationToken) ? 0 : 1;
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
