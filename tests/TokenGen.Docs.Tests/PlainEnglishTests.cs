using System.Text.RegularExpressions;

namespace TokenGen.Docs.Tests;

/// <summary>
/// Rejects phrases that readers must read twice, and second words for one thing, in everything that a user reads (pages, diagnostics,
/// exceptions, and the documentation of emitted code and of the runtime) and in the comments of the source code.
/// </summary>
public sealed partial class PlainEnglishTests
{
    [Fact]
    public void Pages_are_in_plain_English() => AssertPlain(Repository.Pages.Select(static page => Prose.OfPage(page.Name, page.Text)));

    [Fact]
    public void Diagnostics_are_in_plain_English() =>
        AssertPlain(Files("generator/TokenGen.Generator").Select(static file => Prose.OfStrings(file, Read(file))));

    [Fact]
    public void Exceptions_are_in_plain_English() =>
        AssertPlain(Files("runtime/TokenGen.Runtime").Select(static file => Prose.OfStrings(file, Read(file))));

    [Fact]
    public void Documentation_of_the_runtime_is_in_plain_English() =>
        AssertPlain(Files("runtime/TokenGen.Runtime").Select(static file => Prose.OfPublicMembers(file, Read(file))));

    [Fact]
    public void Documentation_of_emitted_code_is_in_plain_English() =>
        AssertPlain(Files("tests/TokenGen.Generator.Tests/Snapshots/Cases").Select(static file => Prose.OfEmittedCode(file, Read(file))));

    [Theory]
    [InlineData("generator/TokenGen.CodeFixes")]
    [InlineData("generator/TokenGen.Generator/Baselines")]
    [InlineData("generator/TokenGen.Generator/Binding")]
    [InlineData("generator/TokenGen.Generator/Calls")]
    [InlineData("generator/TokenGen.Generator/Diagnostics")]
    [InlineData("generator/TokenGen.Generator/Emission")]
    [InlineData("generator/TokenGen.Generator/Hosting")]
    [InlineData("generator/TokenGen.Generator/Model")]
    [InlineData("generator/TokenGen.Generator/Naming")]
    [InlineData("generator/TokenGen.Generator/Reading")]
    [InlineData("generator/TokenGen.Generator/Settings")]
    [InlineData("runtime/TokenGen.Runtime")]
    [InlineData("samples")]
    [InlineData("tests")]
    [InlineData("tools")]
    public void Comments_are_in_plain_English(string folder) => AssertPlain(
        Files(folder).Where(IsHandWritten).Select(static file => Prose.OfComments(file, Read(file))),
        BannedInComments());

    [Fact]
    public void A_banned_phrase_is_reported_at_its_line()
    {
        const string Page =
            "# Title\n\nA status that is none\nis told `is none` to\nwhoever asks. There is no other one.\n\n```sh\n# mend it\n```\n";

        Assert.Equal(["page.md:3: is none", "page.md:4: is told", "page.md:5: whoever"], Prose.OfPage("page.md", Page).Find(Banned()));
        Assert.Equal(["page.md:1: is told"], Prose.OfPage("page.md", "The failure is\ntold.").Find(Banned()));
        Assert.Equal(
            ["page.md:1: Told apart", "page.md:2: came of"], Prose.OfPage("page.md", "Told apart:\nwhat came of it.").Find(Banned()));
        Assert.Equal(
            ["a.cs:1: mend"], Prose.OfStrings("a.cs", """class A { string B(int c) => $"{c}: mend it"; /* mend */ }""").Find(Banned()));
        Assert.Equal(["a.cs:2: is none"], Prose.OfPublicMembers("a.cs", "/// <summary>A.</summary>\npublic class A { /// It is none.\npublic int B; }").Find(Banned()));
        Assert.Equal(
            ["a.cs:2: is none", "a.cs:4: mend"],
            Prose.OfComments("a.cs", "class A {\n// A key that is\n// none.\nint B; /* mend it */\n/// <param name=\"findings\">It is</param>\nint C; // told\n}").Find(Banned()));
        Assert.Equal(
            ["a.cs:1: What a name says", "a.cs:2: tells it from", "a.cs:3: nobody"],
            Prose.OfComments("a.cs", "// What a name says\n// of a type, and what tells it from\n// others that nobody knows.\n")
                .Find(BannedInComments()));
    }

    private static void AssertPlain(IEnumerable<Prose> texts, params Regex[] others)
    {
        List<Prose> read = [.. texts];
        Assert.Contains(read, static text => text.Lines.Count > 0);
        string[] hits = [.. read.SelectMany(text => others.Append(Banned()).SelectMany(text.Find))];
        Assert.True(hits.Length == 0, $"Not plain English, see CONTRIBUTING.md:\n{string.Join('\n', hits)}");
    }

    private static string Read(string file) => Repository.ReadText(file);

    /// <summary>False for the code that other generators and the snapshot tests write.</summary>
    private static bool IsHandWritten(string file) =>
        !file.Contains("/Peers/Kiota/", StringComparison.Ordinal) && !file.Contains("/Peers/NSwag/", StringComparison.Ordinal)
        && !file.StartsWith("tests/TokenGen.Generator.Tests/Snapshots/Cases/", StringComparison.Ordinal);

    private static IEnumerable<string> Files(
        string folder) => Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(static path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>
    /// Phrases that CONTRIBUTING.md rejects, as far as a pattern can find them. "There is no list" is fine; without "there" it is rejected.
    /// </summary>
    [GeneratedRegex(
        @"\b(mend(s|ed|ing)?|(?<!there\s)(is|are|was|were)\s+none|(?<!there\s)is\s+no(?=\s+(a|an|list|object|text|string|array|value|key|name|number|JSON|base64|envelope|member|response|answer|operation|client|document|schema|type|case|setting|address|credential)\b)|"
        + @"(is|are|was|were)\s+told|whoever|will\s+not\s+pass|(is|are)\s+borne|(is|are)\s+(not\s+)?to\s+be|all\s+the\s+same|can\s+not|goes\s+by|(as|what)\s+(it|they)\s+came|"
        + @"is\s+given\s+up|handed\s+(in|out)|findings|answers\s+with|(a|an|the|each|whole|raw)\s+answer|has\s+no\s+use\s+for|somebody\s+else's|"
        + @"told\s+apart|anew|(came|comes?)\s+of|(any|no)body's)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Banned();

    /// <summary>More phrases that are hard to read. They were frequent in comments.</summary>
    [GeneratedRegex(
        @"\b((no|any)body|what\s+(a|an|the)\s+\w+\s+says|says?\s+of|is\s+what|such\s+as\s+are|made\s+of|speaks?\s+of|"
        + @"tells?\s+(it|them|one|which|what|schemas|envelopes)\s+(from|apart)|(is|are)\s+asked\s+for)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex BannedInComments();
}
