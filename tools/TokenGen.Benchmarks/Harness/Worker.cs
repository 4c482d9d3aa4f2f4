using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using TokenGen.Benchmarks.Contenders;
using TokenGen.Benchmarks.Payloads;

namespace TokenGen.Benchmarks.Harness;

/// <summary>
/// Measures one contender at one task in a separate process: in a shared process, the types of one contender would distort the runtime's
/// profile of another. Each input line requests a batch. The output line holds the time of one run in nanoseconds, the time of a fixed loop
/// around the batch, and the bytes that a run allocated.
/// </summary>
internal static class Worker
{
    // Enough processor time of this process for the JIT compiler to reach its highest tier. Wall time alone is not enough.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromMilliseconds(1000);

    public static async Task RunAsync(Measurement measurement, string contender, Uri? server)
    {
        Func<Task> action = Prepare(measurement, Array.Find(Contender.All(), candidate => candidate.Name == contender)!, server);
        int runs = await WarmUpAsync(action, batchMilliseconds: measurement.Task == MeasuredTask.Get ? 60 : 3);
        Console.WriteLine("ready");
        while (Console.ReadLine() is not null)
        {
            double quiet = Calibrate();
            long allocated = GC.GetTotalAllocatedBytes(precise: true);
            double nanoseconds = measurement.Task == MeasuredTask.Get ? await CpuTimeAsync(action, runs) : WallTime(action, runs);
            allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
            quiet = Math.Max(quiet, Calibrate());
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / runs} {quiet} {(double)allocated / runs}"));
        }
    }

    /// <summary>Runs one contender for some seconds, for a profiler.</summary>
    public static async Task ProfileAsync(Measurement measurement, string contender, int seconds)
    {
        using WorkerProcess server = WorkerProcess.StartServer();
        Func<Task> action = Prepare(
            measurement, Array.Find(Contender.All(), candidate => candidate.Name == contender)!, new Uri(server.ReadLine()));
        for (Stopwatch clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds;)
        {
            await action();
        }
    }

    private static Func<Task> Prepare(Measurement measurement, Contender contender, Uri? server)
    {
        byte[] json = PayloadText.Of(measurement.Payload);
        switch (measurement.Task)
        {
            case MeasuredTask.Read:
                Func<byte[], object> read = contender.Reader(measurement.Payload)!;
                return () =>
                {
                    GC.KeepAlive(read(json));
                    return Task.CompletedTask;
                };
            case MeasuredTask.Write:
                Action<ArrayBufferWriter<byte>> write = contender.Writer(measurement.Payload, json)!;
                ArrayBufferWriter<byte> buffer = new(json.Length * 2);
                return () =>
                {
                    buffer.ResetWrittenCount();
                    write(buffer);
                    return Task.CompletedTask;
                };
            default:
                return contender.Getter(measurement.Payload, server!)!;
        }
    }

    /// <summary>Runs until the code is fully optimized.</summary>
    /// <returns>The number of runs in a batch.</returns>
    private static async Task<int> WarmUpAsync(Func<Task> action, int batchMilliseconds)
    {
        while (Environment.CpuUsage.TotalTime < s_warmUp)
        {
            await action();
        }

        TimeSpan start = Environment.CpuUsage.TotalTime;
        int runs = 0;
        for (; (Environment.CpuUsage.TotalTime - start).TotalMilliseconds < 100; runs++)
        {
            await action();
        }

        return Math.Max(1, runs * batchMilliseconds / 100);
    }

    private static double WallTime(Func<Task> action, int runs)
    {
        long start = Stopwatch.GetTimestamp();
        for (int run = 0; run < runs; run++)
        {
            action().GetAwaiter().GetResult();
        }

        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }

    /// <summary>The processor time of all threads of this process. The server runs in another process.</summary>
    private static async Task<double> CpuTimeAsync(Func<Task> action, int runs)
    {
        TimeSpan start = Environment.CpuUsage.TotalTime;
        for (int run = 0; run < runs; run++)
        {
            await action();
        }

        return (Environment.CpuUsage.TotalTime - start).TotalNanoseconds;
    }

    /// <summary>The time of a loop that touches no memory: if it takes longer, another program uses the core.</summary>
    private static double Calibrate()
    {
        long start = Stopwatch.GetTimestamp();
        uint value = 1u;
        for (int step = 0; step < 100_000; step++)
        {
            value = (value * 1664525u) + 1013904223u;
        }

        GC.KeepAlive(value);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds;
    }
}
