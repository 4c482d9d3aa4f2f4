using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Bounds;

/// <summary>
/// Runs the generator on one bomb in a separate process, so that a crash, a hang or a full memory is detected and harms nothing else.
/// </summary>
internal static class BombProcess
{
    /// <summary>The limits for a document: seconds of generation, and megabytes of the whole process.</summary>
    public const int MaxSeconds = 5;

    public const int MaxMegabytes = 500;

    /// <summary>A process without output after this time hangs. The time is long because the machine may be busy.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    /// <summary>Runs in the child: generates, and prints the time and memory.</summary>
    public static int Serve(string name)
    {
        SourceText text = Bombs.All[name]();

        // Loads the compiler and runs the JIT first, so that neither is measured.
        _ = GeneratedClient.Of("openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n");
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        GeneratedClient client = GeneratedClient.Of("openapi.yaml", text);
        using Process process = Process.GetCurrentProcess();
        Console.Out.Write(JsonSerializer.Serialize(new BombResult(
            name,
            client.Findings.IsEmpty ? "" : $"{client.Findings.Length} of {string.Join(' ', client.Findings.Select(static finding => finding.Id).Distinct().Order())}",
            client.Sources.Length,
            (process.TotalProcessorTime - before).TotalSeconds,
            (int)(process.PeakWorkingSet64 >> 20),
            client.Failure)));
        return 0;
    }

    /// <summary>Runs in the parent.</summary>
    public static BombResult Run(string name)
    {
        ProcessStartInfo start = new("dotnet", [typeof(BombProcess).Assembly.Location, "bomb", name]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Without this limit the garbage collector uses all memory of the machine. The runtime itself needs the other 100 MB.
        start.Environment["DOTNET_GCHeapHardLimit"] = ((MaxMegabytes - 100) * 0x100000L).ToString("x", CultureInfo.InvariantCulture);
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(s_patience))
        {
            process.Kill();
            process.WaitForExit();
            return new BombResult(name, "", 0, s_patience.TotalSeconds, 0, "hangs");
        }

        if (process.ExitCode != 0)
        {
            return new BombResult(name, "", 0, 0, 0, $"exit code {process.ExitCode}: {errors.Result.Split('\n')[0]}");
        }

        BombResult result = JsonSerializer.Deserialize<BombResult>(output.Result)!;
        return result with
        {
            Failure = result.Failure
                ?? (result.Seconds > MaxSeconds ? $"more than {MaxSeconds} s"
                    : result.Megabytes > MaxMegabytes ? $"more than {MaxMegabytes} MB"
                    : null),
        };
    }
}

/// <summary>The result of a bomb.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Findings">The ids of the reported diagnostics.</param>
/// <param name="Files">The number of generated files.</param>
/// <param name="Seconds">The processor time of generating, in all threads; other load on the machine is not included.</param>
/// <param name="Megabytes">The peak memory of the process.</param>
/// <param name="Failure">What is wrong; null if the limits held.</param>
internal sealed record BombResult(string Name, string Findings, int Files, double Seconds, int Megabytes, string? Failure)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Failure is null ? "ok    " : "FAILED")} {Seconds,5:0.0} s {Megabytes,5} MB {Files,6} files  {Name}: {Findings}{(Failure is null ? "" : " -- " + Failure)}");
}
