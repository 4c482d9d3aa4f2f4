using System.Diagnostics;
using System.Globalization;

namespace TokenGen.Benchmarks.Harness;

/// <summary>A second process of this program.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    public WorkerProcess(params string[] arguments)
        : this(youngestGenerationBytes: null, arguments)
    {
    }

    /// <param name="youngestGenerationBytes">How much is allocated between two collections. The runtime's default depends on the
    /// processor's cache: 5 MB on one machine, 80 MB on another.</param>
    /// <param name="arguments">The arguments of the program.</param>
    public WorkerProcess(int? youngestGenerationBytes, params string[] arguments)
    {
        // Under BenchmarkDotNet the current process is a generated program. This program is in the same folder.
        string program = Path.Combine(AppContext.BaseDirectory, "TokenGen.Benchmarks.dll");
        ProcessStartInfo start = new("dotnet", [program, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        if (youngestGenerationBytes is { } bytes)
        {
            start.Environment["DOTNET_GCgen0size"] = bytes.ToString("X", CultureInfo.InvariantCulture);
        }

        _process = Process.Start(start)!;
    }

    /// <summary>The server; it prints its address on the first line.</summary>
    public static WorkerProcess StartServer() => new("server");

    /// <summary>The next line of its output.</summary>
    /// <exception cref="InvalidOperationException">The process has ended; its error output says why.</exception>
    public string ReadLine() => _process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException($"{string.Join(' ', _process.StartInfo.ArgumentList)} has ended.");

    /// <summary>The figures on the next line of its output.</summary>
    public double[] ReadNumbers() =>
        Array.ConvertAll(ReadLine().Split(' '), static number => double.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>Requests a batch.</summary>
    public Sample Measure()
    {
        _process.StandardInput.WriteLine();
        double[] numbers = ReadNumbers();
        return new Sample(numbers[0], numbers[1], numbers[2]);
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(5000))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}

/// <summary>One batch: nanoseconds of a run and of the calibration loop, and the bytes that a run allocated.</summary>
internal readonly record struct Sample(double Nanoseconds, double Calibration, double Bytes);
