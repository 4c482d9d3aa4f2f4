using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace TokenGen.Docs.Tests.Support;

/// <summary>Text that people read, with the line of the file that each line comes from.</summary>
internal sealed partial record Prose(string File, IReadOnlyList<(int Number, string Text)> Lines)
{
    /// <summary>A character that no phrase contains, so that a phrase never spans two texts.</summary>
    private const string Apart = "\u0001";

    /// <summary>The places of a phrase, as <c>file:line: phrase</c>. A phrase may continue on the next line.</summary>
    public IEnumerable<string> Find(Regex phrase)
    {
        StringBuilder joined = new();
        List<int> starts = [];
        foreach ((_, string text) in Lines)
        {
            starts.Add(joined.Length);
            joined.Append(text.Trim()).Append('\n');
        }

        foreach (Match match in phrase.Matches(joined.ToString()))
        {
            int index = starts.FindLastIndex(start => start <= match.Index);
            yield return $"{File}:{Lines[index].Number}: {match.Value.Replace('\n', ' ')}";
        }
    }

    /// <summary>A page without its code.</summary>
    public static Prose OfPage(string file, string text)
    {
        List<(int, string)> lines = [];
        bool isCode = false;
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            bool isFence = line.StartsWith("```", StringComparison.Ordinal);
            isCode ^= isFence;
            lines.Add((number, isCode || isFence ? "" : InlineCode().Replace(line, "code")));
        }

        return new Prose(file, lines);
    }

    /// <summary>The documentation comments of emitted code.</summary>
    public static Prose OfEmittedCode(string file, string text) => new(
        file,
        [.. text.Split('\n').Select(static (line, index) => (index + 1, line.TrimStart()))
            .Where(static line => line.Item2.StartsWith("///", StringComparison.Ordinal))
            .Select(static line => (line.Item1, line.Item2[3..]))]);

    /// <summary>The string literals of a source file, where messages come from.</summary>
    public static Prose OfStrings(string file, string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return new Prose(file, [.. root.DescendantTokens()
            .Where(static token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
            .Select(static token => (token.GetLocation().GetLineSpan().StartLinePosition.Line + 1, token.ValueText + Apart))]);
    }

    /// <summary>The documentation of the public members of a source file, which IntelliSense shows.</summary>
    public static Prose OfPublicMembers(string file, string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(documentationMode: DocumentationMode.Parse)).GetRoot();
        List<(int, string)> lines = [];
        foreach (MemberDeclarationSyntax member in root.DescendantNodes().OfType<MemberDeclarationSyntax>().Where(IsPublic))
        {
            foreach (SyntaxTrivia trivia in member.GetLeadingTrivia().Where(static trivia => trivia.HasStructure))
            {
                int first = trivia.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
                lines.AddRange(trivia.ToFullString().Split('\n').Select((line, index) => (first + index, line.Trim().TrimStart('/'))));
            }
        }

        return new Prose(file, lines);
    }

    /// <summary>The comments of a source file, those of members included.</summary>
    public static Prose OfComments(string file, string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        List<(int, string)> lines = [];
        (int last, SyntaxKind lastKind) = (-1, SyntaxKind.None);
        foreach (SyntaxTrivia comment in root.DescendantTrivia().Where(IsComment))
        {
            bool isOther = !comment.IsKind(lastKind);
            lastKind = comment.Kind();
            int number = comment.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
            foreach (string line in comment.ToFullString().TrimEnd().Split('\n'))
            {
                string prose = (isOther || number > last + 1 ? Apart : "") + Tag().Replace(line.Trim().TrimStart('/', '*'), "");
                lines.Add((number, prose));
                (last, isOther) = (number++, false);
            }
        }

        return new Prose(file, lines);
    }

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia;

    private static bool IsPublic(MemberDeclarationSyntax member) => member.AncestorsAndSelf().OfType<MemberDeclarationSyntax>()
        .All(static node =>
            node is BaseNamespaceDeclarationSyntax or EnumMemberDeclarationSyntax || node.Modifiers.Any(SyntaxKind.PublicKeyword));

    [GeneratedRegex("<[^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex InlineCode();
}
