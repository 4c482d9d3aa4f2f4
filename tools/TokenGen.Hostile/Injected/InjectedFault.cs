using System.Text.RegularExpressions;

namespace TokenGen.Hostile.Injected;

/// <summary>A typical error of an author, and where it can be injected.</summary>
/// <param name="Name">A description of the error.</param>
/// <param name="Id">The diagnostic that must be reported at the line.</param>
/// <param name="Line">Matches a line before the change; its first group is the part to change.</param>
/// <param name="Change">Returns the new text of the group.</param>
internal sealed record InjectedFault(string Name, string Id, Regex Line, Func<string, string> Change)
{
    /// <summary>Whether a line has the required keys around it or beside it.</summary>
    public Func<IndentedText, int, bool> Fits { get; init; } = static (_, _) => true;

    /// <summary>Whether the changed line comes after the original one, not instead of it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>The line where the error is reported: by default the changed line.</summary>
    public Func<IndentedText, int, int> LineOf { get; init; } = static (_, line) => line;

    /// <summary>Other diagnostics that the error may cause, at any place.</summary>
    public string[] Consequences { get; init; } = [];

    /// <summary>The diagnostic that is reported at the line instead, if no operation uses the changed part; <see langword="null"/> for none.</summary>
    public string? UnusedId { get; init; }

    /// <summary>Ten errors, of every layer: text, single values, references, and the meaning of schemas and operations.</summary>
    public static IReadOnlyList<InjectedFault> All { get; } =
    [
        new("a key is written twice", "TKG0104", Of("""^ *"(description)": "[A-Z][^"\\]*",\r?$|^ *(description): [A-Z][^"'\\:#>|]*\r?$"""), static key => key)
        {
            IsAdded = true,
            Fits = static (text, line) =>
                text.ParentOf(line + 1) != line && text.Beside(line).Any(static key => key is "operationId" or "type"),
        },
        new("a reference leads nowhere", "TKG0110", Of("""\$ref"?: ["']#/components/schemas/([\w-]+)["']\r?$"""), static name =>
            name + "-gone") { UnusedId = "TKG0116", Consequences = ["TKG0210", "TKG0130", "TKG0135"] },
        new("a limit is a text", "TKG0121", Of("""^ *(?:- )?"?maxLength"?: (\d+),?\r?$"""), static _ => "\"long\""),
        new("a parameter is required, perhaps", "TKG0121", Of("""^ *"?required"?: (true),?\r?$"""), static _ =>
            "\"perhaps\"") { Fits = static (text, line) => text.Beside(line).Contains("in") },
        new("a type is misspelt", "TKG0122", Of("""^ *(?:- )?"?type"?: "?(string)"?,?\r?$"""), static _ => "strng")
        {
            Fits = static (text, line) => text.Around(line).FirstOrDefault() != "properties"
                && !text.Beside(line).Any(static key => key is "enum" or "example" or "default"),
            Consequences = ["TKG0211"],
        },
        new("a field is misspelt", "TKG0123", Of("""^ *"?(summary)"?: """), static name =>
            name[..^1]) { Fits = static (text, line) => text.Beside(line).Any(static key => key is "operationId" or "in") },
        new("a required member is not declared", "TKG0130", Of("""^ *(?:- )?"?([a-z_]{3,})"?,?\r?$"""), static name => name + "_gone")
        {
            Fits = static (text, line) => text.Around(line).FirstOrDefault() == "required" && text.Around(line).ElementAtOrDefault(1) is not ("allOf" or "anyOf" or "oneOf") && text.ParentOf(line) is var list && text.Beside(list).ToList() is var beside
                && beside.Contains("properties") && !beside.Any(static key => key is "allOf" or "anyOf" or "oneOf"),
            Consequences = ["TKG0134"],
        },
        new("a minimum is above its maximum", "TKG0133", Of("""^ *"(maxLength": \d+),\r?$|^ *(maxLength: \d+)\r?$"""), static limit =>
            limit.Contains('"') ? "minLength\": 99999" : "minLength: 99999")
        {
            IsAdded = true,
            Fits = static (text, line) => !text.Beside(line).Contains("minLength"),
            Consequences = ["TKG0132", "TKG0134"],
        },
        new("an operationId is given twice", "TKG0200", Of("""^ *"?operationId"?: "?([\w/-]+)"?,?\r?$"""), static _ => "")
        {
            // The new text is the first operationId of the document.
            Fits = static (text, line) =>
                text.Lines.Take(line).Any(static other => other.Contains("operationId", StringComparison.Ordinal)),
            Consequences = ["TKG0244"],
        },
        new("a path parameter is misspelt", "TKG0202", Of("""^ *(?:- )?"?name"?: "?(\w+)"?,?\r?$"""), static name => name + "_")
        {
            Fits = static (text, line) =>
                text.Around(line).Contains("paths") && text.Around(line).FirstOrDefault() == "parameters" && IsInPath(text, line),
            LineOf = static (text, line) => text.StartOfObject(line),
            Consequences = ["TKG0201"],
        },
    ];

    private static bool IsInPath(IndentedText text, int line) =>
        text.Lines[line - 1].Contains("in: path", StringComparison.Ordinal)
            || text.Lines[line + 1].Contains("\"in\": \"path\"", StringComparison.Ordinal);

    private static Regex Of(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
