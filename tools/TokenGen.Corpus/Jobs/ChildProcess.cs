using System.Diagnostics;
using System.Text.Json;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Corpus.Jobs;

/// <summary>
/// Runs jobs in a separate process, so that a crash, an endless loop or a full memory affects only one document. Jobs and measurements are
/// exchanged as lines of JSON. A process with one job also measures the peak memory and the time of a cold start; a process that is kept
/// saves the start.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    public const string Marker = "--child";

    private static readonly TimeSpan s_watchInterval = TimeSpan.FromMilliseconds(100);

    private readonly ProcessBounds _bounds;
    private Process? _process;
    private Task<string>? _errors;

    public ChildProcess(ProcessBounds bounds) => _bounds = bounds;

    /// <summary>Runs in the child: one job after the other, until the input ends.</summary>
    public static int Serve()
    {
        // The output is only for results; everything else is redirected to the error output.
        using TextWriter answers = Console.Out;
        Console.SetOut(Console.Error);
        while (Console.In.ReadLine() is { } line)
        {
            DocumentJob job = JsonSerializer.Deserialize<DocumentJob>(line)!;
            answers.WriteLine(JsonSerializer.Serialize(DocumentCompilation.Measure(job, CancellationToken.None)));
            answers.Flush();
        }

        return 0;
    }

    /// <summary>Runs in the parent. After a failure the next job gets a new process.</summary>
    public Outcome Run(DocumentJob job)
    {
        if (_process is null)
        {
            _process = Start();
            _errors = _process.StandardError.ReadToEndAsync();
        }

        Task<string?> answer = _process.StandardOutput.ReadLineAsync();
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(job));
        _process.StandardInput.Flush();
        (string? failure, int peak) = Watch(_process, answer);
        if (failure is null && answer.Result is { } line)
        {
            Measurement measurement = JsonSerializer.Deserialize<Measurement>(line)!;
            return new Outcome(measurement, null, measurement.PeakMegabytes);
        }

        _process.WaitForExit();
        failure ??= $"crashed with exit code {_process.ExitCode}: {FirstLine(_errors!.Result)}";
        Dispose();
        return new Outcome(null, failure, peak);
    }

    public void Dispose()
    {
        if (_process is null)
        {
            return;
        }

        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            _process.WaitForExit();
        }

        _process.Dispose();
        _process = null;
    }

    private static Process Start()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Under `dotnet TokenGen.Corpus.dll` the process is the host, which needs the path of the program.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Marker);
        return Process.Start(start)!;
    }

    private (string? Failure, int PeakMegabytes) Watch(Process process, Task answer)
    {
        Stopwatch time = Stopwatch.StartNew();
        int peak = 0;
        while (!answer.Wait(s_watchInterval))
        {
            peak = Math.Max(peak, WorkingSet(process));
            string? failure = time.Elapsed > _bounds.Time ? $"ended after {_bounds.Time.TotalSeconds:0} s"
                : peak > _bounds.Megabytes ? $"ended at {peak} MB"
                : null;
            if (failure is not null)
            {
                process.Kill(entireProcessTree: true);
                return (failure, peak);
            }
        }

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
            // The process has ended in the meantime.
            return 0;
        }
    }

    private static string FirstLine(string text) => text.Split('\n', 2, StringSplitOptions.TrimEntries)[0];
}
