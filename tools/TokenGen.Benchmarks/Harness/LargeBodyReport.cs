using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Bench;
using TokenGen.Benchmarks.Baselines.Records;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Reads a body of 200 MB as a whole and compares the peak memory with System.Text.Json over the same records.</summary>
internal static class LargeBodyReport
{
    private const int Count = 1_400_000;
    private const int Rounds = 3;

    /// <returns>The number of missed targets.</returns>
    public static int Run(TextWriter? table)
    {
        using WorkerProcess server = WorkerProcess.StartServer();
        string address = server.ReadLine();
        (List<Figures>? own, List<Figures>? baseline) = (new List<Figures>(), new List<Figures>());
        for (int round = 0; round < Rounds; round++)
        {
            own.Add(Measure("tokengen", address));
            baseline.Add(Measure("stj", address));
        }

        Print(table, "TokenGen", own);
        Print(table, "STJ source generation, records", baseline);
        double ratio = Median(own) / Median(baseline);
        return StreamReport.Judge(FormattableString.Invariant($"Whole {Count} tokens: {ratio:F2} of the memory, must 1.00"), ratio <= 1);
    }

    /// <summary>Makes one call in this process. Prints the seconds and the peak memory of the process in MiB.</summary>
    public static async Task WorkAsync(string contender, string address)
    {
        await CallAsync(contender, address, 1000);
        Stopwatch clock = Stopwatch.StartNew();
        await CallAsync(contender, address, Count);
        double seconds = clock.Elapsed.TotalSeconds;
        using Process process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {process.PeakWorkingSet64 / 1048576.0}"));
    }

    private static async Task CallAsync(string contender, string address, int count)
    {
        int seen;
        if (contender == "tokengen")
        {
            using BenchClient client = new(new Uri(address + "/many/"));
            seen = (await client.Bench.ListTokensAsync(count)).Count;
        }
        else
        {
            using HttpClient client = new();
            seen = (await client.GetFromJsonAsync($"{address}/many/tokens/{count}", RecordsContext.Default.TokenList))!.Response!.Count;
        }

        if (seen != count)
        {
            throw new InvalidOperationException($"{seen} tokens of {count}.");
        }
    }

    private static Figures Measure(string contender, string address)
    {
        using WorkerProcess worker = new("large", contender, address);
        double[] numbers = worker.ReadNumbers();
        return new Figures(numbers[0], numbers[1]);
    }

    private static double Median(List<Figures> runs) => runs.Select(static run => run.PeakMegabytes).Order().ElementAt(runs.Count / 2);

    private static void Print(TextWriter? table, string name, List<Figures> runs)
    {
        string row = FormattableString.Invariant(
            $"{name}\t{runs.Min(static run => run.Seconds):F2}\t{runs.Min(static run => run.PeakMegabytes):F0}\t{Median(runs):F0}\t{runs.Max(static run => run.PeakMegabytes):F0}");
        table?.WriteLine(row);
        Console.WriteLine("Whole  " + row.Replace("\t", "  ", StringComparison.Ordinal));
    }

    private readonly record struct Figures(double Seconds, double PeakMegabytes);
}
