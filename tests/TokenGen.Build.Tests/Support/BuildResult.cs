using System.Text.RegularExpressions;

namespace TokenGen.Build.Tests.Support;

/// <summary>The output of a build.</summary>
public sealed record BuildResult(int ExitCode, string Output)
{
    public bool CompilerWasSkipped =>
        Output.Contains("Skipping target \"CoreCompile\" because all output files are up-to-date", StringComparison.Ordinal);

    public BuildResult Succeeds()
    {
        Assert.True(ExitCode == 0, Output);
        return this;
    }

    public BuildResult Fails()
    {
        Assert.True(ExitCode != 0, Output);
        return this;
    }

    /// <summary>
    /// Finds an error of the form <c>file(line,column): error ID: text</c>. The position may be left out, and the text may be a part of the
    /// message.
    /// </summary>
    public BuildResult Reports(string where, string id, string text) => Has("error", where, id, text);

    /// <summary>Finds a warning in the same way.</summary>
    public BuildResult Warns(string where, string id, string text) => Has("warning", where, id, text);

    private BuildResult Has(string severity, string where, string id, string text)
    {
        string line = $@"[/\\]{Regex.Escape(where)}\s?: {severity} {id}: [^\n]*{Regex.Escape(text)}";
        Assert.True(Regex.IsMatch(Output, line), $"Expected {where}: {severity} {id}: …{text}… in\n{Output}");
        return this;
    }

    /// <summary>The number of errors with a matching id; a build prints each of them twice.</summary>
    public int CountOf(string id) => Regex.Matches(Output, $@"^(?:\s*\d+>)?(?<error>[^\n]*error {id}: [^\n]*)$", RegexOptions.Multiline)
        .Select(match => match.Groups["error"].Value.Trim())
        .Distinct()
        .Count();
}
