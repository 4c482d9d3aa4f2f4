using System.Globalization;
using TokenGen.Hostile.Generation;
using TokenGen.Hostile.Mutants;

namespace TokenGen.Hostile;

/// <summary>
/// The property: a document always gives the same bytes, whatever the culture of the machine, the line ends of the checkout, and the
/// threads running in parallel. A case is a document. Even numbers are the seeds in turn, odd numbers are mutants.
/// </summary>
internal static class SameCases
{
    /// <summary>Turkish has another capital i, Finnish another minus, Arabic other digits and calendars.</summary>
    private static readonly string[] s_cultures = ["tr-TR", "fi-FI", "ar-SA", "th-TH", "hi-IN"];

    public static CaseResult Try(int number)
    {
        string document = number % 2 == 0
            ? SeedDocument.All[number / 2 % SeedDocument.All.Count].Text.ReplaceLineEndings("\n")
            : new Mutation(new CsCheck.PCG((uint)number, 0x73616D65)).Apply(SeedDocument.All[number / 2 % SeedDocument.All.Count]);
        string expected = Output(document);
        string? failure = s_cultures.Select(culture => Differs(expected, UnderCulture(culture, document), culture)).FirstOrDefault(static found => found is not null)
            ?? AtOnce(document).Select(output => Differs(expected, output, "four threads at once")).FirstOrDefault(static found => found is not null);
        if (failure is null && number % 2 == 0)
        {
            failure = Differs(Code(expected), Code(Output(document.ReplaceLineEndings("\r\n"))), "line ends of Windows");
        }

        return new CaseResult(1, failure, document);
    }

    /// <summary>The code, and the English text of the diagnostics.</summary>
    private static string Output(string document)
    {
        GeneratedClient client = GeneratedClient.Of(document);
        return client.AllText() + Findings + string.Join('\n', client.Findings.Select(static finding =>
            $"{finding.Location.GetLineSpan()} {finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"));
    }

    private const string Findings = "\n--- findings\n";

    private static string Code(string output) => output[..output.LastIndexOf(Findings, StringComparison.Ordinal)];

    private static string UnderCulture(string culture, string document)
    {
        string output = "";
        Thread thread = new(() => output = Output(document)) { CurrentCulture = new CultureInfo(culture), CurrentUICulture = new CultureInfo(culture) };
        thread.Start();
        thread.Join();
        return output;
    }

    private static string[] AtOnce(string document)
    {
        string[] outputs = new string[4];
        Parallel.For(0, outputs.Length, new ParallelOptions { MaxDegreeOfParallelism = outputs.Length }, at => outputs[at] = Output(document));
        return outputs;
    }

    private static string? Differs(string expected, string actual, string where)
    {
        if (expected == actual)
        {
            return null;
        }

        int same = expected.Zip(actual).TakeWhile(static pair => pair.First == pair.Second).Count();
        return $"{where}: {expected[Math.Max(0, same - 60)..Math.Min(expected.Length, same + 60)]} | {actual[Math.Max(0, same - 60)..Math.Min(actual.Length, same + 60)]}";
    }
}
