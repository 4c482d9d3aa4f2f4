using System.CommandLine;
using System.Reflection;
using TokenGen.Costs.Documents;
using TokenGen.Costs.Parts;
using TokenGen.Costs.Report;

namespace TokenGen.Costs;

/// <summary>Parses and runs the command line.</summary>
internal static class CommandLine
{
    /// <summary>Exits with 0 if every target was met, 1 if one was missed, 2 if the arguments are invalid.</summary>
    public static int Run(string[] args)
    {
        Argument<string[]> parts = new("part") { Description = "The parts to measure; by default all", Arity = ArgumentArity.ZeroOrMore };
        parts.AcceptOnlyFromAmong([.. CostPart.All.Select(static part => part.Name)]);
        Option<string[]> documents = new("--documents")
        {
            Description = "Documents of the corpus; parts that need one document use the first",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = static _ => ["github", "stripe", "openai"],
        };
        Option<int> rounds = new("--rounds") { Description = "How often each contender runs", DefaultValueFactory = static _ => 3 };
        Option<string> corpus = new("--corpus") { Description = "The folder of the documents", DefaultValueFactory = static _ => DefaultCorpus() };
        Option<string> work = new("--work")
        {
            Description = "A folder for intermediate files, which the next run reuses",
            DefaultValueFactory = static _ => Path.Combine(Path.GetTempPath(), "tokengen-costs"),
        };
        Option<string?> output = new("--out") { Description = "Appends the rows to this file, tab-separated" };
        Option<string?> plot = new("--plot") { Description = "Draws the growth into this file, from the rows of --out" };

        Option<string?> before = new("--before") { Description = "A folder with emitted code to compare with, one subfolder per document" };
        Option<string?> after = new("--after") { Description = "The same for the new code; by default the code that this build emits, which is written to emitted in --work" };

        RootCommand command = new("Measures what a client costs to generate and to build, beside NSwag's and Kiota's.") { parts, documents, rounds, corpus, work, output, plot, before, after };
        command.SetAction(result =>
        {
            string folder = result.GetValue(work)!;
            Directory.CreateDirectory(folder);
            string? rows = result.GetValue(output);
            string? picture = result.GetValue(plot);
            if (picture is not null && rows is null)
            {
                throw new InvalidOperationException("--plot draws from the rows of --out: name both");
            }

            using StreamWriter? table = rows is null ? null : File.AppendText(rows);
            CostReport report = new(Console.Out, table);
            Measuring measuring = new(
                new MeasuredDocuments(result.GetValue(corpus)!, folder), result.GetValue(documents)!, Math.Max(1, result.GetValue(rounds)), folder, report)
            {
                Before = result.GetValue(before),
                After = result.GetValue(after),
            };
            string[] asked = result.GetValue(parts)!;
            foreach (CostPart part in CostPart.All.Where(part => asked.Length == 0 || asked.Contains(part.Name)))
            {
                report.Begin(part.Title);
                part.Run(measuring);
            }

            if (picture is not null)
            {
                table?.Dispose();
                GrowthPlot.Draw(rows!, picture);
            }

            return report.Short == 0 ? 0 : 1;
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
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            Console.Error.WriteLine(exception.Message);
            return 2;
        }
    }

    private static string DefaultCorpus() => Path.GetFullPath(Path.Combine(
        typeof(CommandLine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "RepositoryRoot").Value!,
        "..",
        "shared",
        "corpus"));
}
