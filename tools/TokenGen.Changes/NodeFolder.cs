using System.Diagnostics;

namespace TokenGen.Changes;

/// <summary>A temporary folder with npm packages, in which programs run.</summary>
internal sealed class NodeFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tokengen-changes-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Installs the packages of a package.json, without running their scripts.</summary>
    public async Task InstallAsync(string packageJson)
    {
        await File.WriteAllTextAsync(PathOf("package.json"), packageJson);
        (int code, string output) = await RunAsync("npm", "install", "--no-audit", "--no-fund", "--ignore-scripts");
        if (code != 0)
        {
            throw new InvalidOperationException($"npm ended with {code}: {output}");
        }
    }

    /// <summary>Runs a program in the folder. The output includes its standard error.</summary>
    public async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        ProcessStartInfo start =
            new(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["OPTIC_TELEMETRY_LEVEL"] = "off";
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"'{program}' did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
