namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Chooses the syntax by the content: file names are unreliable, and JSON in a .yaml file is common.</summary>
internal static class SyntaxSource
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Null if the text is blank.</summary>
    public static ISyntaxSource? Of(string text)
    {
        int start = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;
        int first = start;
        while (first < text.Length && char.IsWhiteSpace(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return null;
        }

        return IsJson(text, first) ? new JsonSyntax(text, start) : new YamlSyntax(text, start);
    }

    /// <summary>YAML has braces and brackets too, but quotes seldom follow them there.</summary>
    private static bool IsJson(string text, int first)
    {
        if (text[first] is not ('{' or '['))
        {
            return false;
        }

        int second = first + 1;
        while (second < text.Length && char.IsWhiteSpace(text[second]))
        {
            second++;
        }

        // A comment does not make it YAML: it is JSON with a mistake.
        bool isComment = string.CompareOrdinal(text, second, "//", 0, 2) == 0 || string.CompareOrdinal(text, second, "/*", 0, 2) == 0;
        return second == text.Length || isComment || text[second] is '"' or '}' or ']' or '{' or '[';
    }
}
