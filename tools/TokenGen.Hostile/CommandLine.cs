using System.CommandLine;
using System.Diagnostics;
using System.Text;
using TokenGen.Hostile.Bounds;
using TokenGen.Hostile.Injected;
using TokenGen.Hostile.Mutants;
using TokenGen.Hostile.Texts;

namespace TokenGen.Hostile;

/// <summary>Parses and runs the command line; <c>tests/sweep.sh</c> calls it.</summary>
internal static class CommandLine
{
    private const int MaxFailuresTold = 5;

    private static readonly Encoding s_encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static int Run(string[] args)
    {
        RootCommand root = new("Runs the generator on hostile documents. The last line is 'N passed, N failed'.")
        {
            Cases("texts", "Hostile texts in every slot of a document; the numbers are those of documents", TextCases.Try),
            Cases("mutants", "Damaged documents of the corpus", MutantCases.Try),
            Cases("same", "Documents that are generated several times, under other cultures, line ends and schedules", SameCases.Try),
            Cases("injected", "Ten faults at random places of a large document; the numbers are those of documents", InjectedCases.Try),
            Traced(),
            Bomb(),
            Bombs(),
        };
        return root.Parse(args).Invoke();
    }

    private static Command Cases(string name, string description, Func<int, CaseResult> tryCase)
    {
        Option<int> from = new("--from") { Description = "The number of the first case" };
        Option<int> count = new("--count") { Description = "The number of cases", DefaultValueFactory = static _ => 1000 };
        Option<string?> save = new("--save") { Description = "A folder for the documents of failed cases" };
        Command command = new(name, description) { from, count, save };
        command.SetAction(result => Try(name, result.GetValue(from), result.GetValue(count), result.GetValue(save), tryCase));
        return command;
    }

    private static int Try(string name, int from, int count, string? folder, Func<int, CaseResult> tryCase)
    {
        int passed = 0;
        int failed = 0;
        Stopwatch time = Stopwatch.StartNew();
        for (int number = from; number < from + count; number++)
        {
            CaseResult result = tryCase(number);
            if (result.Failure is null)
            {
                passed += result.Cases;
                continue;
            }

            if (++failed <= MaxFailuresTold)
            {
                Console.WriteLine($"{name} {number}: {result.Failure}");
            }

            if (folder is not null)
            {
                Directory.CreateDirectory(folder);
                File.WriteAllText(Path.Combine(folder, $"{name}-{number}"), result.Document, s_encoding);
            }
        }

        Console.WriteLine($"{name} {from} to {from + count}, {time.Elapsed.TotalSeconds:0} s");
        return End(passed, failed);
    }

    private static Command Traced()
    {
        Command command = new("traced", "Generates between two marker lines on the standard error, for a program that traces system calls");
        command.SetAction(static _ => TracedRun.Serve());
        return command;
    }

    private static Command Bomb()
    {
        Argument<string> name = new("name");
        Command command = new(
            "bomb", "Generates from one document that is designed to hang, exhaust or crash, and prints the time and memory") { name };
        command.SetAction(result => BombProcess.Serve(result.GetValue(name)!));
        return command;
    }

    private static Command Bombs()
    {
        Command command = new("bombs", "Runs each such document in a separate process and checks its limits");
        command.SetAction(static _ =>
        {
            int failed = 0;
            foreach (string name in Bounds.Bombs.All.Keys)
            {
                BombResult result = BombProcess.Run(name);
                Console.WriteLine(result);
                failed += result.Failure is null ? 0 : 1;
            }

            return End(Bounds.Bombs.All.Count - failed, failed);
        });
        return command;
    }

    private static int End(int passed, int failed)
    {
        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed == 0 ? 0 : 1;
    }
}
