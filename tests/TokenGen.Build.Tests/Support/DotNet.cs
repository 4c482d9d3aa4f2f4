using System.Diagnostics;

namespace TokenGen.Build.Tests.Support;

/// <summary>Starts the SDK as a user would from a shell, not as a child of the build that runs these tests.</summary>
internal static class DotNet
{
    private static readonly string[] s_inherited = ["MSBuild", "VSTEST", "TESTINGPLATFORM", "DOTNET_CLI_CONTEXT", "DOTNET_WATCH"];

    public static Process Start(string folder, IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (string name in start.Environment.Keys.Where(IsInherited).ToList())
        {
            start.Environment.Remove(name);
        }

        // Node processes that outlive the build would keep its output open, and a test that reads to the end would wait for them.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        // Each build is a new process, which ends before the runtime's profile of its methods saves time.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (KeyValuePair<string, string?> variable in environment ?? new Dictionary<string, string?>())
        {
            start.Environment[variable.Key] = variable.Value;
        }

        return Process.Start(start)!;
    }

    private static bool IsInherited(string name) => s_inherited.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
