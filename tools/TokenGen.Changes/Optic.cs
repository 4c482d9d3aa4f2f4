using System.Text.RegularExpressions;

namespace TokenGen.Changes;

/// <summary>The checker optic, with its own rules for breaking changes. One process for each change.</summary>
internal static partial class Optic
{
    public const string Name = "optic 1.0.9";

    // Its dependencies need different versions of ajv: without these entries it does not start.
    public const string Package = "\"@useoptic/optic\": \"1.0.9\"";
    public const string Overrides = "\"ajv\": \"8.17.1\", \"ajv-errors\": \"3.0.0\"";

    public static async Task<IReadOnlyList<CheckerAnswer>> AskAsync(NodeFolder node, string old, IReadOnlyList<string> changes)
    {
        await File.WriteAllTextAsync(node.PathOf("old.yaml"), old);
        List<CheckerAnswer> answers = [];
        foreach (string change in changes)
        {
            await File.WriteAllTextAsync(node.PathOf("new.yaml"), change);
            (_, string output) = await node.RunAsync(node.PathOf("node_modules/.bin/optic"), "diff", "old.yaml", "new.yaml", "--check");

            // Its exit code is 1 both for a breaking change and for an unreadable document. It lists the operations only after reading both
            // documents.
            bool hasJudged = output.Contains("Operations:", StringComparison.Ordinal);
            answers.Add(new CheckerAnswer(
                [.. FailedRule.Matches(output).Select(static match => match.Groups[1].Value)], hasJudged ? null : output.Trim()));
        }

        return answers;
    }

    [GeneratedRegex(@"^\s*x\s+\[([^\]]+)\]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FailedRule { get; }
}
