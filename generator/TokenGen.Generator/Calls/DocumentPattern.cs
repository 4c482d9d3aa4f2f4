using System.Text;
using TokenGen.Generator.Reading.JsonPath;
using TokenGen.Generator.Reading.JsonPath.RegularExpressions;

namespace TokenGen.Generator.Calls;

/// <summary>
/// A regular expression of a document as an automaton. Documents are untrusted, and the time of an automaton grows only with the text.
/// Patterns with other features, such as lookaheads, are not compared.
/// </summary>
internal sealed class DocumentPattern
{
    private const string Digits = "0-9";
    private const string Words = "A-Za-z0-9_";

    /// <summary>The characters with a meaning, which need a backslash to stand for themselves.</summary>
    private const string Special = @"()*+-.?[\]^{|}$";

    private readonly Regexp _expression;

    private DocumentPattern(Regexp expression) => _expression = expression;

    /// <summary>Null if the pattern has features that automata do not have.</summary>
    public static DocumentPattern? Parse(string pattern) =>
        Translate(pattern) is { } text && Regexp.Parse(text) is { } expression ? new DocumentPattern(expression) : null;

    /// <summary>Whether the pattern matches a part of the text. A comparison that takes too long counts as a match.</summary>
    public bool Matches(string text)
    {
        try
        {
            return _expression.IsMatch(text, isWhole: false, new EvaluationBudget());
        }
        catch (EvaluationLimitException)
        {
            return true;
        }
    }

    /// <summary>Translates the classes and groups of ECMAScript to I-Regexp (RFC 9485).</summary>
    private static string? Translate(string pattern)
    {
        StringBuilder text = new();
        bool isInClass = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char c = pattern[i];
            if (c == '\\')
            {
                if (++i == pattern.Length || Escape(pattern[i], isInClass) is not { } escaped)
                {
                    return null;
                }

                text.Append(escaped);
            }
            else if (c == '(' && !isInClass && i + 1 < pattern.Length && pattern[i + 1] == '?')
            {
                if (i + 2 >= pattern.Length || pattern[i + 2] != ':')
                {
                    return null;
                }

                text.Append('(');
                i += 2;
            }
            else if (isInClass && c == '[')
            {
                text.Append(@"\[");
            }
            else
            {
                isInClass = c == '[' || (isInClass && c != ']');
                text.Append(c);
            }
        }

        return text.ToString();
    }

    private static string? Escape(char c, bool isInClass) => c switch
    {
        'd' => isInClass ? Digits : $"[{Digits}]",
        'w' => isInClass ? Words : $"[{Words}]",
        'n' or 'r' or 't' => "\\" + c,
        _ when char.IsLetterOrDigit(c) => null,
        _ when Special.IndexOf(c) >= 0 => "\\" + c,
        _ => c.ToString(),
    };
}
