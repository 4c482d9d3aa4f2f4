using System.Text.RegularExpressions;

namespace TokenGen.Costs.Workers;

/// <summary>
/// Compiles several emitted files as one, to measure the cost of the number of files. Each original file keeps its imports, in its own
/// namespace block.
/// </summary>
internal static partial class FileCount
{
    public static void Compile(string folder, int perFile)
    {
        List<string> texts = EmittedCompilation.Texts(folder);
        if (perFile > 1)
        {
            texts = [.. texts.Chunk(perFile).Select(static part => "#nullable enable annotations\n#nullable disable warnings\n#pragma warning disable CS0612, CS0618\n" + string.Concat(part.Select(InBlock)))];
        }

        EmittedCompilation.Measure(texts);
    }

    private static string InBlock(string text) =>
        FileNamespace().Replace(Directives().Replace(text, ""), static match => $"namespace {match.Groups[1].Value}\n{{\n", 1) + "}\n";

    [GeneratedRegex(@"^namespace ([\w.@]+);\n", RegexOptions.Multiline)]
    private static partial Regex FileNamespace();

    [GeneratedRegex(@"^#(nullable enable annotations|nullable disable warnings|pragma warning disable CS0612, CS0618)\n", RegexOptions.Multiline)]
    private static partial Regex Directives();
}
