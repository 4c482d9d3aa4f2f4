namespace TokenGen.Generator.Reading.Syntax;

/// <summary>Chooses the syntax by the content: a file's name says little, and JSON in a .yaml file is common.</summary>
internal static class SyntaxSource
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>Null when the text holds nothing but space.</summary>
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

        return text[first] is '{' or '[' ? new JsonSyntax(text, start) : new YamlSyntax(text, start);
    }
}
