using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Bounds;

/// <summary>Runs the generator on one bomb in a process of its own, so that a crash, a hang or a full memory are seen and hurt nobody.</summary>
internal static class BombProcess
{
    /// <summary>What a document may take: seconds of generating, and megabytes of the whole process.</summary>
    public const int MaxSeconds = 5;

    public const int MaxMegabytes = 500;

    /// <summary>A process that has said nothing after this time hangs: long, since the machine may have other things to do.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(120);

    /// <summary>The child's side: generates, and writes what it took.</summary>
    public static int Serve(string name)
    {
        SourceText text = Bombs.All[name]();
        MemoryDocument document = new("openapi.yaml", text);

        // What the compiler has loaded anyway, and what is compiled just in time.
        _ = GeneratedClient.Of("openapi: 3.1.0\ninfo: {title: a, version: '1'}\npaths: {}\n");
        TimeSpan before = Process.GetCurrentProcess().TotalProcessorTime;
        GeneratedClient client = GeneratedClient.Of(document);
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

    /// <summary>The parent's side.</summary>
    public static BombResult Run(string name)
    {
        ProcessStartInfo start = new("dotnet", [typeof(BombProcess).Assembly.Location, "bomb", name]) { RedirectStandardOutput = true, RedirectStandardError = true };

        // Left alone, the collector takes what the machine has; the runtime itself needs the rest of the bound.
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

/// <summary>What came of a bomb.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Findings">The ids that were reported.</param>
/// <param name="Files">How many files were generated.</param>
/// <param name="Seconds">The time that all threads took for generating; what else the machine does is not in it.</param>
/// <param name="Megabytes">The most memory that the process had.</param>
/// <param name="Failure">What is wrong; null where the bounds held.</param>
internal sealed record BombResult(string Name, string Findings, int Files, double Seconds, int Megabytes, string? Failure)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Failure is null ? "ok    " : "FAILED")} {Seconds,5:0.0} s {Megabytes,5} MB {Files,6} files  {Name}: {Findings}{(Failure is null ? "" : " -- " + Failure)}");
}
