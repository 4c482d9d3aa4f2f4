namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Hides question marks in values from SharpYaml, which takes every one within braces or brackets for the indicator of a key (<c>{ url:
/// https://a.example?b }</c>). In YAML 1.2 (7.3.3, Plain Style) only one before a space is an indicator. During parsing, another character
/// of the same length replaces them, so no offset changes.
/// </summary>
internal readonly struct QuestionMarkMask
{
    private const char FirstPrivateUse = '\uE000';
    private const char LastPrivateUse = '\uF8FF';

    private readonly char _standIn;

    private QuestionMarkMask(char standIn) => _standIn = standIn;

    /// <summary>
    /// Masks the text. A text without braces and brackets stays unchanged, and so does one that contains every possible replacement
    /// character.
    /// </summary>
    public static QuestionMarkMask Apply(ref string yaml)
    {
        int first = yaml.IndexOf('?');
        if (first < 0 || yaml.IndexOfAny(['{', '[']) < 0)
        {
            return default;
        }

        for (char standIn = FirstPrivateUse; standIn <= LastPrivateUse; standIn++)
        {
            if (yaml.IndexOf(standIn) < 0)
            {
                yaml = Replace(yaml, first, standIn);
                return new QuestionMarkMask(standIn);
            }
        }

        return default;
    }

    /// <summary>Restores the question marks of a parsed value.</summary>
    public string Restore(string value) =>
        _standIn != default && value.IndexOf(_standIn) >= 0 ? value.Replace(_standIn, '?') : value;

    private static string Replace(string yaml, int first, char standIn)
    {
        char[] masked = yaml.ToCharArray();
        for (int i = first; i >= 0; i = yaml.IndexOf('?', i + 1))
        {
            bool isWithinText = i > 0 && IsText(yaml[i - 1]);
            bool startsText = i + 1 < yaml.Length && IsText(yaml[i + 1]);
            if (isWithinText || startsText)
            {
                masked[i] = standIn;
            }
        }

        return new string(masked);
    }

    private static bool IsText(char c) => !char.IsWhiteSpace(c) && c is not (',' or '[' or ']' or '{' or '}' or '"' or '\'');
}
