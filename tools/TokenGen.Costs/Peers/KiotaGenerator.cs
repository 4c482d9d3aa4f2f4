using TokenGen.Costs.Processes;

namespace TokenGen.Costs.Peers;

/// <summary>Kiota as its users run it: the .NET tool, installed once into the folder of temporary files.</summary>
internal sealed class KiotaGenerator
{
    public const string Name = "Kiota 1.38";

    private const string Version = "1.38.0";

    /// <summary>The packages of its run time, one by one: they hold what the bundle refers to.</summary>
    private static readonly string[] s_packages =
        ["Abstractions", "Http.HttpClientLibrary", "Serialization.Json", "Serialization.Text", "Serialization.Form", "Serialization.Multipart"];

    private readonly string _tool;

    private KiotaGenerator(string tool) => _tool = tool;

    /// <summary>What a project refers to that holds a client of Kiota's.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = s_packages.ToDictionary(static name => "Microsoft.Kiota." + name, static _ => "2.1.6");

    /// <summary>Whether the client of a document compiles. GitHub's has 4 syntax errors, in the path <c>/compare/{basehead}</c>.</summary>
    public static bool Compiles(string document) => document != "github";

    public static KiotaGenerator InstalledIn(string folder)
    {
        string tools = Path.Combine(folder, "kiota-" + Version);
        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "kiota.exe" : "kiota");
        if (!File.Exists(tool))
        {
            MeasuredProcess.Sdk(folder, "tool", "install", "Microsoft.OpenApi.Kiota", "--version", Version, "--tool-path", tools);
        }

        return new KiotaGenerator(tool);
    }

    /// <summary>Generates a client into an empty folder.</summary>
    public ProcessCost Generate(string document, string output)
    {
        if (Directory.Exists(output))
        {
            Directory.Delete(output, recursive: true);
        }

        return MeasuredProcess.Program(
            _tool, "generate", "--language", "CSharp", "--openapi", document, "--class-name", "ApiClient", "--namespace-name", "Api", "--output", output,
            "--clean-output", "--clear-cache", "--log-level", "Error");
    }
}
