using System.Text.RegularExpressions;

namespace TokenGen.Docs.Tests.Support;

/// <summary>The parts of a Markdown page that tests need: its code blocks, links and tables.</summary>
internal sealed partial record Page(string Path, string Text, IReadOnlyList<CodeBlock> Blocks)
{
    public string Name => System.IO.Path.GetRelativePath(Repository.Root, Path).Replace('\\', '/');

    /// <summary>The text without its code blocks.</summary>
    public string Prose => CodeFence().Replace(Text, "");

    /// <summary>The targets of links within the repository.</summary>
    public IEnumerable<string> Links => Link().Matches(Prose)
        .Select(static match => match.Groups["target"].Value)
        .Where(static target => !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The anchors of the headings, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Prose)
        .Select(static match => AnchorNoise().Replace(match.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    public static Page Read(string path)
    {
        string text = File.ReadAllText(path);
        List<CodeBlock> blocks = [];
        foreach (Match fence in CodeFence().Matches(text))
        {
            int line = text.AsSpan(0, fence.Index).Count('\n') + 2;
            blocks.Add(new CodeBlock(path, line, fence.Groups["info"].Value.Trim(), fence.Groups["code"].Value));
        }

        return new Page(path, text, blocks);
    }

    /// <summary>The cells of the table under a heading, row by row, without its head.</summary>
    public IEnumerable<string[]> Table(string heading)
    {
        string[] lines = Text.Split('\n');
        int start = Array.FindIndex(lines, line => line.TrimStart('#').Trim() == heading && line.StartsWith('#'));
        Assert.True(start >= 0, $"{Name} has no heading '{heading}'");
        return lines.Skip(start + 1)
            .SkipWhile(static line => !line.StartsWith('|'))
            .TakeWhile(static line => line.StartsWith('|'))
            .Skip(2)
            .Select(static line => CellEnd().Split(line.Trim().Trim('|'))
                .Select(static cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)).ToArray());
    }

    [GeneratedRegex(@"^```(?<info>[^\n`]*)\n(?<code>.*?)^```[ \t]*$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (?<text>.+)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex AnchorNoise();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex CellEnd();
}

/// <summary>A code block: the text after its fence, and its content.</summary>
internal sealed record CodeBlock(string Path, int Line, string Info, string Code)
{
    public string Language => Info.Split(' ')[0];

    /// <summary>The mark of the block besides its language: <c>emitted</c>, <c>fragment</c>.</summary>
    public string Mark => Info[Language.Length..].Trim();

    /// <summary>Its place, in a form that editors open.</summary>
    public override string ToString() => $"{System.IO.Path.GetRelativePath(Repository.Root, Path).Replace('\\', '/')}:{Line}";
}
