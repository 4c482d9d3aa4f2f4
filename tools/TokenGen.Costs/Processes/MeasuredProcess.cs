using System.Diagnostics;
using System.Globalization;

namespace TokenGen.Costs.Processes;

/// <summary>
/// Runs a command as the only child of a separate process. The operating system's figures for ended children then cover this command with
/// everything it started, and nothing else.
/// </summary>
internal static class MeasuredProcess
{
    public const string Marker = "--measured";

    /// <summary>Variables of a build that runs this program, which the measured builds must not inherit.</summary>
    private static readonly string[] s_inherited = ["MSBuild", "VSTEST", "DOTNET_CLI_CONTEXT", "DOTNET_HOST_PATH"];

    /// <summary>Runs a task of <see cref="Workers.Worker"/>.</summary>
    public static ProcessCost Work(params string[] task) =>
        Run(null, [Environment.ProcessPath!, .. Self(), Workers.Worker.Marker, .. task]);

    /// <summary>Runs the SDK without build servers or nodes that outlive the command.</summary>
    public static ProcessCost Sdk(string folder, params string[] arguments) => Run(folder, ["dotnet", .. arguments]);

    /// <summary>Runs a program.</summary>
    public static ProcessCost Program(string path, params string[] arguments) => Run(null, [path, .. arguments]);

    /// <exception cref="InvalidOperationException">The command failed; the message contains its output.</exception>
    private static ProcessCost Run(string? folder, string[] command)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!, [.. Self(), Marker, .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (string name in start.Environment.Keys.Where(IsInherited).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["NuGetAudit"] = "false";
        // Kiota must not look for a newer version or send telemetry.
        start.Environment["KIOTA_OFFLINE_ENABLED"] = "true";
        start.Environment["KIOTA_CLI_TELEMETRY_OPTOUT"] = "true";
        if (command.Contains(Workers.Worker.Marker) && command.Any(static argument => argument is "generate" or "keystroke"))
        {
            // The generator runs in the compiler's process, which uses the server GC; the peer and the reader use the defaults of programs.
            start.Environment["DOTNET_gcServer"] = "1";
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string measured = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with {process.ExitCode}:\n{output.Result}\n{measured}");
        }

        double[] figures = [.. measured.TrimEnd().Split('\n')[^1].Split('\t')
            .Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
        return new ProcessCost(figures[0], figures[1], figures[2], output.Result);
    }

    /// <summary>
    /// Runs in the process between: passes on the command's output, and prints the figures as the last line of the error output.
    /// </summary>
    public static int Serve(string[] command)
    {
        Stopwatch time = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]))!;
        process.WaitForExit();
        ResourceUsage usage = ResourceUsage.OfChildren();
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{usage.ProcessorSeconds}\t{usage.PeakMegabytes}\t{time.Elapsed.TotalSeconds}"));
        return process.ExitCode;
    }

    /// <summary>Under <c>dotnet TokenGen.Costs.dll</c> the process is the host, which needs the path of the program.</summary>
    private static string[] Self() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(MeasuredProcess).Assembly.Location] : [];

    private static bool IsInherited(string name) => s_inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
