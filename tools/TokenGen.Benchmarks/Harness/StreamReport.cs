using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Bench;
using TokenGen.Benchmarks.Baselines.Records;

namespace TokenGen.Benchmarks.Harness;

/// <summary>Streams a million tokens out of an envelope and compares with System.Text.Json over a bare array of the same tokens.</summary>
internal static class StreamReport
{
    private const int Count = 1_000_000;
    private const int Rounds = 9;
    private const int QuickRounds = 5;
    private const double Must = 0.45;
    private const double MaxMegabytes = 16;

    // A usual cache size of a core. By default the runtime uses that of the machine, and the figures would depend on the machine.
    private const int YoungestGenerationBytes = 4 * 1024 * 1024;

    /// <returns>The number of missed targets.</returns>
    public static int Run(TextWriter? table)
    {
        using WorkerProcess server = WorkerProcess.StartServer();
        string address = server.ReadLine();
        (List<Figures>? own, List<Figures>? baseline) = (new List<Figures>(), new List<Figures>());
        for (int round = 0; round < (table is null ? QuickRounds : Rounds); round++)
        {
            own.Add(Measure("tokengen", address));
            baseline.Add(Measure("stj", address));
        }

        Print(table, "TokenGen, out of an envelope", own);
        Print(table, "STJ DeserializeAsyncEnumerable, bare array", baseline);
        double ratio = own.Min(static run => run.Seconds) / baseline.Min(static run => run.Seconds);
        double peak = own.Max(static run => run.PeakMegabytes);
        double first = own.Max(static run => run.FirstOfBody);
        return Judge(FormattableString.Invariant($"Stream {Count} tokens: {ratio:F2} of the time, must {Must:F2}"), ratio <= Must)
            + Judge(FormattableString.Invariant($"Stream {Count} tokens: {peak:F1} MiB managed at most, must {MaxMegabytes:F0}"), peak <= MaxMegabytes)
            + Judge(FormattableString.Invariant($"Stream {Count} tokens: the first one after {first:P2} of the time, must be before the end"), first < 0.5);
    }

    /// <summary>
    /// One pass in this process: seconds, the share of them until the first token, and the peak of the managed heap in MiB.
    /// </summary>
    public static async Task WorkAsync(string contender, string address)
    {
        await PassAsync(contender, address, 20_000);
        await PassAsync(contender, address, 20_000);
        GC.Collect();
        using CancellationTokenSource stop = new();
        Task<long> peak = WatchAsync(stop.Token);
        (double seconds, double first) = await PassAsync(contender, address, Count);
        await stop.CancelAsync();
        double megabytes = await peak / 1048576.0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{seconds} {first / seconds} {megabytes}"));
    }

    private static async Task<(double Seconds, double First)> PassAsync(string contender, string address, int count)
    {
        Stopwatch clock = Stopwatch.StartNew();
        double first = 0;
        int seen = 0;
        if (contender == "tokengen")
        {
            using BenchClient client = new(new Uri(address + "/many/"));
            await foreach (Bench.Token token in client.Bench.ListTokensStreamingAsync(count))
            {
                if (seen++ == 0)
                {
                    first = clock.Elapsed.TotalSeconds;
                }

                GC.KeepAlive(token);
            }
        }
        else
        {
            using HttpClient client = new();
            using HttpResponseMessage response = await client.GetAsync(
                new Uri($"{address}/many/{count}/bare"), HttpCompletionOption.ResponseHeadersRead);
            await using Stream body = await response.Content.ReadAsStreamAsync();
            await foreach (Baselines.Records.Token? token in JsonSerializer.DeserializeAsyncEnumerable(body, RecordsContext.Default.Token))
            {
                if (seen++ == 0)
                {
                    first = clock.Elapsed.TotalSeconds;
                }

                GC.KeepAlive(token);
            }
        }

        return seen == count ? (clock.Elapsed.TotalSeconds, first) : throw new InvalidOperationException($"{seen} tokens of {count}.");
    }

    /// <summary>The peak size of the managed heap, by frequent sampling.</summary>
    private static async Task<long> WatchAsync(CancellationToken stop)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(2));
        long peak = 0;
        while (!stop.IsCancellationRequested)
        {
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
            try
            {
                await timer.WaitForNextTickAsync(stop);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        return peak;
    }

    private static Figures Measure(string contender, string address)
    {
        using WorkerProcess worker = new(YoungestGenerationBytes, "stream", contender, address);
        double[] numbers = worker.ReadNumbers();
        return new Figures(numbers[0], numbers[1], numbers[2]);
    }

    private static void Print(TextWriter? table, string name, List<Figures> runs)
    {
        List<Figures> sorted = runs.OrderBy(static run => run.Seconds).ToList();
        string row = FormattableString.Invariant(
            $"{name}\t{sorted[0].Seconds:F2}\t{sorted[sorted.Count / 2].Seconds:F2}\t{sorted[^1].Seconds:F2}\t{runs.Max(static run => run.PeakMegabytes):F1}\t{runs.Max(static run => run.FirstOfBody):F4}");
        if (table is not null)
        {
            table.WriteLine(row);
        }

        Console.WriteLine("Stream " + row.Replace("\t", "  ", StringComparison.Ordinal));
    }

    /// <summary>Prints whether a target is met.</summary>
    /// <returns>1 if the target is missed, otherwise 0.</returns>
    internal static int Judge(string what, bool holds)
    {
        Console.WriteLine($"{(holds ? "ok" : "short"),-6}{what}");
        return holds ? 0 : 1;
    }

    private readonly record struct Figures(double Seconds, double FirstOfBody, double PeakMegabytes);
}
