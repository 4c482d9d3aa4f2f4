using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using CsCheck;
using Microsoft.CodeAnalysis;
using TokenGen.Corpus.Documents;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Injected;

/// <summary>
/// The property: an error in a large document is reported at its line, and there are no other new diagnostics. A case is such a document
/// with ten errors at random places, determined by its number.
/// </summary>
internal static class InjectedCases
{
    /// <summary>The maximum number of lines tried. If none of them fits, the document has no place for the error.</summary>
    private const int MaxTries = 3_000_000;

    private static readonly Lazy<IReadOnlyList<Source>> s_sources = new(Load);

    public static CaseResult Try(int number)
    {
        Source source = s_sources.Value[number % s_sources.Value.Count];
        string[] lines = [.. source.Text.Lines];
        PCG random = new((uint)number, 0x6661756C7473);
        SortedDictionary<int, InjectedFault> places = [];
        foreach (InjectedFault fault in InjectedFault.All)
        {
            int line = Place(source.Text, fault, places, random);
            places.Add(line, fault);
            lines[line] = Damaged(source.Text, line, fault);
        }

        // An added line moves the lines after it.
        int[] added = [.. places.Where(static place => place.Value.IsAdded).Select(static place => place.Key)];
        int Moved(int line) => line + added.Count(at => at < line);
        HashSet<(string Id, int Line)> expected = [.. places.Select(
            place => (place.Value.Id, Moved(place.Value.LineOf(source.Text, place.Key)) + (place.Value.IsAdded ? 1 : 0)))];
        HashSet<(string Id, int Line)> known = [.. source.Findings.Value.Select(finding => (finding.Id, Moved(finding.Line)))];
        string document = string.Join('\n', lines);
        HashSet<(string Id, int Line)> found = [.. Findings(source.Name, document).Select(finding => OfUsedPart(finding, expected))];
        string[] consequences = [.. InjectedFault.All.SelectMany(static fault => fault.Consequences)];
        string[] wrong =
        [
            .. expected.Except(found)
                .Select(static fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Id} is not found in line {fault.Line + 1}")),
            .. found.Except(expected).Except(known).Where(finding => !consequences.Contains(finding.Id))
                .Select(static finding => string.Create(
                    CultureInfo.InvariantCulture, $"{finding.Id} is found in line {finding.Line + 1}, where nothing is wrong")),
        ];
        return new CaseResult(expected.Count, wrong.Length == 0 ? null : $"{source.Name}: {string.Join("; ", wrong)}", document);
    }

    /// <summary>The expected diagnostic for its counterpart about a part that no operation uses; other diagnostics unchanged.</summary>
    private static (string Id, int Line) OfUsedPart((string Id, int Line) finding, HashSet<(string Id, int Line)> expected) =>
        InjectedFault.All.FirstOrDefault(fault => fault.UnusedId == finding.Id) is { } fault && expected.Contains((fault.Id, finding.Line))
            ? (fault.Id, finding.Line)
            : finding;

    private static int Place(IndentedText text, InjectedFault fault, SortedDictionary<int, InjectedFault> taken, PCG random)
    {
        for (int tries = 0; tries < MaxTries; tries++)
        {
            int line = 1 + (int)random.Next((uint)text.Lines.Length - 2);
            if (fault.Line.IsMatch(text.Lines[line]) && !taken.ContainsKey(line) && IsOfSpecification(text, line) && fault.Fits(text, line))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The document has no place for: {fault.Name}.");
    }

    /// <summary>False in examples and extensions, whose texts may look like a schema but have no meaning.</summary>
    private static bool IsOfSpecification(IndentedText text, int line)
    {
        string[] around = [.. text.Around(line)];
        return around.Length > 0 && around[^1] is "paths" or "components"
            && !around.Any(
                static key => key is "example" or "examples" or "default" or "enum" || key.StartsWith("x-", StringComparison.Ordinal));
    }

    private static string Damaged(IndentedText text, int line, InjectedFault fault)
    {
        string before = text.Lines[line];
        System.Text.RegularExpressions.Group part = fault.Line.Match(before).Groups.Cast<System.Text.RegularExpressions.Group>().Skip(1)
            .First(static group => group.Success);
        string after = fault.Id == "TKG0200" ? FirstOperationId(text, fault) : fault.Change(part.Value);

        // A string that replaces a string already has quotes around it.
        bool isQuoted = part.Index > 0 && before[part.Index - 1] == '"';
        string damaged = before.Remove(part.Index, part.Length).Insert(part.Index, isQuoted ? after.Trim('"') : after);
        return fault.IsAdded ? before + "\n" + damaged : damaged;
    }

    private static string FirstOperationId(IndentedText text, InjectedFault fault) =>
        fault.Line.Match(text.Lines.First(line => fault.Line.IsMatch(line))).Groups[1].Value;

    private static HashSet<(string Id, int Line)> Findings(string name, string document) =>
    [
        .. GeneratedClient.Of(name, document).Findings
            .Where(finding => finding.Location.GetLineSpan().Path == name)
            .Select(static finding => (finding.Id, finding.Location.GetLineSpan().StartLinePosition.Line)),
    ];

    /// <summary>A large committed document of each syntax, with a place for each error.</summary>
    private static List<Source> Load()
    {
        string tests = typeof(InjectedCases).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(static entry => entry.Key == "Tests").Value!;
        return
        [
            new Source("github.json", Unzipped(Path.Combine(tests, "documents", "github.json.zip"))),
            new Source("airflow.yaml", DocumentFile.ReadText(Path.Combine(tests, "corpus", "airflow.yaml.gz"))),
        ];
    }

    private static string Unzipped(string path)
    {
        using ZipArchive archive = ZipFile.OpenRead(path);
        using StreamReader text = new(archive.Entries[0].Open());
        return text.ReadToEnd();
    }

    private sealed class Source(string name, string content)
    {
        public string Name { get; } = name;

        public IndentedText Text { get; } = new(content);

        /// <summary>The diagnostics of the unchanged document.</summary>
        public Lazy<HashSet<(string Id, int Line)>> Findings { get; } = new(() => InjectedCases.Findings(name, content));
    }
}
