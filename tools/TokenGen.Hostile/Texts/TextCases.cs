using CsCheck;
using Microsoft.CodeAnalysis;
using TokenGen.Hostile.Generation;

namespace TokenGen.Hostile.Texts;

/// <summary>
/// The property: a text of a document becomes only a string literal, an identifier or a comment. A case is one hostile text in one slot. A
/// document has many of them, determined by its number, so that each can be reproduced.
/// </summary>
internal static class TextCases
{
    /// <summary>Part of every text, so that each text is unique and can be found in the code.</summary>
    private const string Mark = "Zq";

    private const int DocumentsPerCompilation = 40;

    private static readonly GeneratedClient s_harmless = GeneratedClient.Of(SlotDocument.Instance.With(
        [.. SlotDocument.Instance.Slots.Select(static (kind, slot) => Harmless(kind, slot))], isYaml: false));

    private static readonly Dictionary<SlotKind, IReadOnlyList<string>> s_shapes =
        Enum.GetValues<SlotKind>().ToDictionary(static kind => kind, static kind => CodeShape.Of(s_harmless, kind));

    private static readonly HashSet<string> s_directives = CodeShape.Directives(s_harmless);

    /// <summary>The client of the document with harmless texts only.</summary>
    public static GeneratedClient HarmlessClient => s_harmless;

    /// <summary>Tries one document.</summary>
    /// <param name="number">The number of the document.</param>
    /// <returns>The number of texts in it, and the first text that left its place; null if none did.</returns>
    public static CaseResult Try(int number)
    {
        PCG random = new((uint)number, (ulong)number);
        SlotKind kind = (number % 8) switch { 0 or 1 => SlotKind.Prose, 2 => SlotKind.Literal, 3 => SlotKind.Open, _ => SlotKind.Name };
        bool isYaml = number % 16 >= 8;
        int cases = 0;
        string[] texts = [.. SlotDocument.Instance.Slots.Select((own, slot) =>
        {
            if (own != kind || Gen.Int[0, 9].Generate(random, null, out _) < 3)
            {
                return Harmless(own, slot);
            }

            cases++;
            return Hostile(random, kind, slot, isYaml ? HostileText.Short : HostileText.Any);
        })];

        string document = SlotDocument.Instance.With(texts, isYaml);
        return new CaseResult(cases, Check(GeneratedClient.Of(document), kind, number), document);
    }

    private static string? Check(GeneratedClient client, SlotKind kind, int number)
    {
        if (client.Failure is { } failure)
        {
            return failure;
        }

        if (CodeShape.Escaped(client, Mark, s_directives) is { } escaped)
        {
            return "a text left its place: " + escaped;
        }

        if (kind != SlotKind.Open && Difference(s_shapes[kind], CodeShape.Of(client, kind)) is { } difference)
        {
            return $"the code has another shape: {difference}\n{string.Join('\n', client.Findings.Take(3))}";
        }

        return number % DocumentsPerCompilation == 0 && client.Compile(DiagnosticSeverity.Warning) is [var finding, ..]
            ? finding.ToString()
            : null;
    }

    private static string? Difference(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (expected.SequenceEqual(actual))
        {
            return null;
        }

        string missing = expected.Except(actual).FirstOrDefault() ?? "";
        string added = actual.Except(expected).FirstOrDefault() ?? "";
        int same = missing.Zip(added).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{expected.Count} files, {actual.Count} now\n - {Around(missing, same)}\n + {Around(added, same)}";
    }

    private static string Around(string shape, int at) =>
        shape[Math.Max(0, Math.Min(at, shape.Length) - 150)..Math.Min(shape.Length, at + 150)];

    private static string Harmless(SlotKind kind, int slot) => kind switch
    {
        SlotKind.Prose => "Words of somebody.",
        SlotKind.Open => $"zq{slot}",
        _ => $"wordZq{slot}",
    };

    private static string Hostile(PCG random, SlotKind kind, int slot, Gen<string> texts)
    {
        string text = texts.Generate(random, null, out _);
        string mark = Mark + slot;
        int at = Gen.Int[0, text.Length].Generate(random, null, out _);
        return kind switch
        {
            SlotKind.Prose => text.Insert(at, Mark),

            // The leading letters avoid differences in how names are cleaned, which this property does not check.
            SlotKind.Name => $"word{mark}-{text}",
            _ => text.Insert(at, mark),
        };
    }
}
