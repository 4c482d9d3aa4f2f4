namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Hides question marks that are text from SharpYaml, which takes every one within braces or brackets for the mark of a key
/// (<c>{ url: https://a.example?b }</c>). In YAML 1.2 (7.3.3, Plain Style) only one with a space behind it is such a mark.
/// Another character stands in for them while the text is parsed; none moves.
/// </summary>
internal readonly struct QuestionMarkMask
{
    private const char FirstPrivateUse = '\uE000';
    private const char LastPrivateUse = '\uF8FF';

    private readonly char _standIn;

    private QuestionMarkMask(char standIn) => _standIn = standIn;

    /// <summary>Masks the text. One without braces and brackets is left alone, and so is one that holds every stand-in there is.</summary>
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

    /// <summary>Gives a parsed value its question marks back.</summary>
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
