using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace TokenGen.Corpus.Counters;

/// <summary>Runs the counter in a separate process, because its library has the same name as a newer one that this tool uses.</summary>
internal static class CounterProcess
{
    public static IReadOnlyDictionary<string, DocumentCounts> Count(IEnumerable<string> paths)
    {
        Dictionary<string, DocumentCounts> counts = [];
        Queue<string> left = new(paths.Distinct());
        while (left.Count > 0)
        {
            foreach (string answer in Ask(left))
            {
                counts[left.Dequeue()] = Parse(answer);
            }

            // If the counter ended early, the first document without a result ended it.
            if (left.TryDequeue(out string? fatal))
            {
                counts[fatal] = DocumentCounts.Unknown("the counter ended");
            }
        }

        return counts;
    }

    private static List<string> Ask(IReadOnlyCollection<string> paths)
    {
        string counter = typeof(CounterProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static attribute => attribute.Key == "Counter").Value!;
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [counter])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        Task asking = Task.Run(() => Write(process.StandardInput, paths));
        List<string> answers = [];
        while (process.StandardOutput.ReadLine() is { } answer)
        {
            answers.Add(answer);
        }

        asking.Wait();
        process.WaitForExit();
        return answers;
    }

    private static void Write(StreamWriter input, IEnumerable<string> paths)
    {
        try
        {
            using (input)
            {
                foreach (string path in paths)
                {
                    input.WriteLine(path);
                }
            }
        }
        catch (IOException)
        {
            // The counter ended early; the results up to then are valid.
        }
    }

    private static DocumentCounts Parse(
        string answer) => answer.Split('\t') is [var source, var version, var operations, var parameters, var schemas]
        ? new DocumentCounts(source, version, Number(operations), Number(parameters), Number(schemas))
        : DocumentCounts.Unknown(answer);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
