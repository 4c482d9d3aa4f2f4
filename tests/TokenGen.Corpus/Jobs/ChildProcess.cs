using System.Diagnostics;
using System.Text.Json;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Corpus.Jobs;

/// <summary>
/// Runs a job in a process of its own: a crash, an endless loop or a full memory are that document's alone, and its peak is measurable.
/// The job goes in as JSON, the measurement comes out as JSON.
/// </summary>
internal static class ChildProcess
{
    public const string Marker = "--child";

    private static readonly TimeSpan s_watchInterval = TimeSpan.FromMilliseconds(100);

    /// <summary>The child's side.</summary>
    public static int Serve()
    {
        DocumentJob job = JsonSerializer.Deserialize<DocumentJob>(Console.In.ReadToEnd())!;

        // The answer is all that may go to the output; whatever else is written there goes beside it.
        using TextWriter answer = Console.Out;
        Console.SetOut(Console.Error);
        Measurement measurement = DocumentCompilation.Measure(job, CancellationToken.None);
        answer.Write(JsonSerializer.Serialize(measurement));
        return 0;
    }

    /// <summary>The parent's side.</summary>
    public static Outcome Run(DocumentJob job, ProcessBounds bounds)
    {
        using Process process = Start();
        Task<string> answer = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(JsonSerializer.Serialize(job));
        process.StandardInput.Close();

        (string? failure, int peak) = Watch(process, bounds);
        if (failure is not null)
        {
            return new Outcome(null, failure, peak);
        }

        if (process.ExitCode != 0)
        {
            return new Outcome(null, $"crashed with exit code {process.ExitCode}: {FirstLine(errors.Result)}", peak);
        }

        Measurement measurement = JsonSerializer.Deserialize<Measurement>(answer.Result)!;
        return new Outcome(measurement, null, measurement.PeakMegabytes);
    }

    private static Process Start()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Under `dotnet TokenGen.Corpus.dll` the process is the host, which has to be told what to run.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Marker);
        return Process.Start(start)!;
    }

    private static (string? Failure, int PeakMegabytes) Watch(Process process, ProcessBounds bounds)
    {
        Stopwatch time = Stopwatch.StartNew();
        int peak = 0;
        while (!process.WaitForExit(s_watchInterval))
        {
            peak = Math.Max(peak, WorkingSet(process));
            string? failure = time.Elapsed > bounds.Time ? $"ended after {bounds.Time.TotalSeconds:0} s"
                : peak > bounds.Megabytes ? $"ended at {peak} MB"
                : null;
            if (failure is not null)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                return (failure, peak);
            }
        }

        process.WaitForExit();
        return (null, peak);
    }

    private static int WorkingSet(Process process)
    {
        try
        {
            process.Refresh();
            return (int)(process.WorkingSet64 >> 20);
        }
        catch (InvalidOperationException)
        {
            // It has ended in between.
            return 0;
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2, StringSplitOptions.TrimEntries)[0];
}
