using System.Reflection;
using System.Text.Json.Nodes;
using TokenGen.Wire.Documents;

namespace TokenGen.Hostile.Mutants;

/// <summary>A document from which mutants are made.</summary>
/// <param name="Name">Its path under <c>tests</c>.</param>
/// <param name="Text">Its text.</param>
internal sealed record SeedDocument(string Name, string Text)
{
    /// <summary>
    /// Seeds are small: a mutant of a large document differs from it just as little, but takes as long as hundreds of small ones.
    /// </summary>
    private const int MaxLength = 6_000;

    private JsonNode? _tree;

    /// <summary>The single-file documents of the committed corpus and of the snapshot tests, in a fixed order.</summary>
    public static IReadOnlyList<SeedDocument> All { get; } = Load();

    /// <summary>A copy of the document as a tree.</summary>
    public JsonNode Tree() => (_tree ??= JsonNode.Parse(DocumentTree.Parse(Text, !Text.StartsWith('{')).GetRawText())!).DeepClone();

    private static List<SeedDocument> Load()
    {
        string tests = typeof(SeedDocument).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static entry => entry.Key == "Tests").Value!;
        IEnumerable<string> cases = Directory.EnumerateFiles(
            Path.Combine(tests, "TokenGen.Generator.Tests", "Snapshots", "Cases"), "openapi.yaml", SearchOption.AllDirectories);
        IEnumerable<string> corpus = Directory.EnumerateFiles(Path.Combine(tests, "corpus"))
            .Where(static path => Path.GetExtension(path) is ".json" or ".yaml" or ".yml");
        return
        [
            .. cases.Concat(corpus)
                .Where(static path => new FileInfo(path).Length <= MaxLength)
                .Select(path => new SeedDocument(Path.GetRelativePath(tests, path).Replace('\\', '/'), File.ReadAllText(path)))
                .OrderBy(static seed => seed.Name, StringComparer.Ordinal),
        ];
    }
}
