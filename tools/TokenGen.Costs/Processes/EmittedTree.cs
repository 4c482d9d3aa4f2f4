using System.Runtime.InteropServices;
using TokenGen.Corpus.Compilation;

namespace TokenGen.Costs.Processes;

/// <summary>A folder of emitted sources, with the runtime library that they need.</summary>
internal sealed class EmittedTree(string folder)
{
    private const string Runtime = "TokenGen.Runtime.dll";

    public string Folder { get; } = Directory.Exists(folder)
        ? folder
        : throw new DirectoryNotFoundException($"'{folder}' does not exist: use the folder above the emitted code");

    /// <summary>Emits a document's client into a folder, and copies this build's runtime to it.</summary>
    public static EmittedTree Emit(string document, string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        MeasuredProcess.Work("generate", document, "1", folder);
        File.Copy(References().Single(static path => Path.GetFileName(path) == Runtime), Path.Combine(folder, Runtime));
        return new EmittedTree(folder);
    }

    /// <summary>The sources, always in the same order.</summary>
    public IReadOnlyList<string> Sources() =>
        [.. Directory.EnumerateFiles(Folder, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The references of the compilation: the framework, and the runtime of the folder if it has one.</summary>
    public IReadOnlyList<string> OwnReferences()
    {
        string own = Path.Combine(Folder, Runtime);
        return File.Exists(own) ? [.. References().Where(static path => Path.GetFileName(path) != Runtime), own] : [.. References()];
    }

    /// <summary>Compiles in a separate process with the SDK's compiler, like a debug build with a portable PDB.</summary>
    public ProcessCost Compile()
    {
        CompilerInputs inputs = CompilerInputs.Of("net10.0");
        string arguments = Folder + ".rsp";
        File.WriteAllLines(arguments,
        [
            "/nologo", "/noconfig", "/nostdlib+", "/target:library", "/nullable:enable", "/langversion:" + (int)inputs.Language / 100, "/debug:portable",
            "/deterministic+", "/warn:9999", "/nowarn:" + string.Join(',', inputs.Suppressed), "/define:" + string.Join(';', inputs.Symbols),
            $"/out:\"{Folder}.dll\"",
            .. OwnReferences().Select(static path => $"/reference:\"{path}\""),
            .. Sources().Select(static path => $"\"{path}\""),
        ]);
        return MeasuredProcess.Program("dotnet", Path.Combine(RoslynFolder(), "csc.dll"), "@" + arguments);
    }

    private static string RoslynFolder()
    {
        string sdks = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "sdk"));
        string sdk = Directory.EnumerateDirectories(sdks, "10.*").Order(StringComparer.Ordinal).Last();
        return Path.Combine(sdk, "Roslyn", "bincore");
    }

    private static IEnumerable<string> References() =>
        CompilerInputs.Of("net10.0").References.Select(static reference => reference.Display!);
}
