using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Generator.Tests.Snapshots;

/// <summary>
/// Checks the emitted code file by file: each folder of <c>Cases</c> contains a document and the expected files. After an intended change,
/// run the tests with <c>TOKENGEN_UPDATE_SNAPSHOTS=1</c> and read the difference before committing it.
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
    public void The_code_of_a_case_compiles_without_a_warning(string name)
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

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_type_of_an_internal_client_is_internal(string name)
    {
        GeneratorHost host = Host(Repository.PathOf($"{Cases}/{name}"), ("Accessibility", "Internal"), ("Fakes", "true"), ("Examples", "true")).WithLibraries();
        Compilation compilation = host.Compilation.AddSyntaxTrees(host.Result.GeneratedTrees);

        Assert.Empty(host.CompilerFindings());
        Assert.All(
            host.Result.GeneratedTrees.SelectMany(tree => tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
                .OfType<BaseTypeDeclarationSyntax>()
                .Where(static type => type.Parent is BaseNamespaceDeclarationSyntax)
                .Select(type => compilation.GetSemanticModel(tree).GetDeclaredSymbol(type, TestContext.Current.CancellationToken)!)),
            static type => Assert.Equal((type.Name, Accessibility.Internal), (type.Name, type.DeclaredAccessibility)));
    }

    [Theory]
    [InlineData("public class Mine { public Acme.IAcmeClient? Client => null; }", "CS0053")]
    [InlineData("public interface IMine : Acme.IAcmeClient;", "CS0061")]
    [InlineData("namespace Acme { public partial interface IAcmeClient; }", "CS0262")]
    public void The_compiler_reports_where_an_internal_client_is_exposed(string source, string id)
    {
        GeneratorHost host = Host(Repository.PathOf($"{Cases}/Enums"), ("Accessibility", "Internal"));

        Assert.Contains(
            host.Compilation
                .AddSyntaxTrees([.. host.Result.GeneratedTrees, CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken)])
                .GetDiagnostics(TestContext.Current.CancellationToken),
            finding => finding.Severity == DiagnosticSeverity.Error && finding.Id == id);
    }

    private static GeneratorHost Host(string folder, params (string Name, string Value)[] metadata)
    {
        string items = Path.Combine(folder, "items.txt");
        if (File.Exists(items))
        {
            return GeneratorHost.Create([.. File.ReadLines(items).Select(line => Item(folder, line.Split(' '), metadata))]);
        }

        // A case may have settings: metadata of its item, one per line.
        string settings = Path.Combine(folder, "settings.txt");
        IEnumerable<string[]> pairs = File.Exists(settings) ? File.ReadLines(settings).Select(static line => line.Split('=', StringSplitOptions.TrimEntries)) : [];
        GeneratorHost host = GeneratorHost.Create(ReadDocument(folder), metadata: [.. pairs.Select(static pair => (pair[0], pair[1])), .. metadata]);

        // The project references the optional libraries only if the case has this file.
        return File.Exists(Path.Combine(folder, "libraries.txt")) ? host.WithLibraries() : host;
    }

    /// <summary>A case of several documents lists their items: the kind, the file and the metadata of each.</summary>
    private static ProjectDocument Item(string folder, string[] words, (string Name, string Value)[] metadata)
    {
        bool isClient = words[0] == "OpenApiClient";
        IEnumerable<string[]> pairs = words.Skip(2).Select(static word => word.Split('=', 2));
        return new ProjectDocument(words[1], File.ReadAllText(Path.Combine(folder, words[1]))) { Kind = isClient ? ItemKind.Client : ItemKind.Document }
            .With([.. pairs.Select(static pair => (pair[0], pair[1])), .. isClient ? metadata : []]);
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
