using TokenGen.Generator.Tests.Hosting;

namespace TokenGen.Generator.Tests.Snapshots;

/// <summary>
/// What is emitted, file by file: each folder of <c>Cases</c> holds a document and what comes of it. After a wanted change, run the
/// tests with <c>TOKENGEN_UPDATE_SNAPSHOTS=1</c> and read the difference before committing it.
/// </summary>
public sealed class SnapshotTests
{
    private const string Cases = "tests/TokenGen.Generator.Tests/Snapshots/Cases";

    public static TheoryData<string> Names { get; } =
        [.. Directory.GetDirectories(Repository.PathOf(Cases)).Select(static folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_document_emits_what_its_case_expects(string name)
    {
        string folder = Repository.PathOf($"{Cases}/{name}");
        GeneratorHost host = Host(folder);
        Dictionary<string, string> actual = new(host.Files, StringComparer.Ordinal)
        {
            ["diagnostics.txt"] = string.Concat(host.Diagnostics.Select(static finding => finding + "\n").Order(StringComparer.Ordinal)),
        };

        if (Environment.GetEnvironmentVariable("TOKENGEN_UPDATE_SNAPSHOTS") == "1")
        {
            Write(Path.Combine(folder, "expected"), actual);
        }

        Assert.Equal(Read(Path.Combine(folder, "expected")), actual);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_case_emits_compiles_without_a_warning(string name)
    {
        GeneratorHost host = Host(Repository.PathOf($"{Cases}/{name}"));

        Assert.Empty(host.CompilerFindings());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Emitted_lines_are_readable(string name)
    {
        GeneratorHost host = Host(Repository.PathOf($"{Cases}/{name}"));

        Assert.All(host.Files, static file =>
        {
            Assert.DoesNotContain('\r', file.Value);
            Assert.All(file.Value.Split('\n'), static line =>
            {
                Assert.True(line.Length <= 140, $"{line.Length} columns: {line}");
                Assert.Equal(line.TrimEnd(), line);
            });
        });
    }

    private static GeneratorHost Host(string folder)
    {
        // A case may have settings: metadata of its item, a line each.
        string settings = Path.Combine(folder, "settings.txt");
        IEnumerable<string[]> pairs = File.Exists(settings) ? File.ReadLines(settings).Select(static line => line.Split('=', StringSplitOptions.TrimEntries)) : [];
        GeneratorHost host = GeneratorHost.Create(ReadDocument(folder), metadata: [.. pairs.Select(static pair => (pair[0], pair[1]))]);

        // What a project references of other libraries shows only where a case says so.
        return File.Exists(Path.Combine(folder, "libraries.txt")) ? host.WithLibraries() : host;
    }

    private static string ReadDocument(string folder)
    {
        string[] candidates = ["openapi.yaml", "openapi.json", "document.txt"];
        string file = candidates.Select(candidate => Path.Combine(folder, candidate)).First(File.Exists);

        // A case may point to a document of the repository instead of holding one.
        return Path.GetExtension(file) == ".txt" ? Repository.ReadText(File.ReadAllText(file).Trim()) : File.ReadAllText(file);
    }

    private static SortedDictionary<string, string> Read(string folder)
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (string file in Directory.EnumerateFiles(folder))
            {
                files.Add(Path.GetFileName(file), File.ReadAllText(file));
            }
        }

        return files;
    }

    private static void Write(string folder, Dictionary<string, string> files)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach ((string name, string text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }
    }
}
