using System.Globalization;
using System.Text;

namespace TokenGen.Errors;

/// <summary>Joins distinct messages with semicolons, and states how many it left out.</summary>
internal sealed class ErrorWords(int max)
{
    private readonly List<string> _words = [];
    private int _omitted;

    public void Add(string text)
    {
        if (_words.Contains(text))
        {
            return;
        }

        if (_words.Count < max)
        {
            _words.Add(text);
        }
        else
        {
            _omitted++;
        }
    }

    /// <summary>The messages; null if the body has no message.</summary>
    public override string? ToString()
    {
        if (_words.Count == 0)
        {
            return null;
        }

        if (_words.Count == 1)
        {
            return _words[0];
        }

        StringBuilder text = new();
        foreach (string word in _words)
        {
            if (text.Length > 0)
            {
                text.Append("; ");
            }
            // Removes the period, because "Too short.; Too old." reads badly.
            text.Append(word);
            if (word[^1] == '.')
            {
                text.Length--;
            }
        }

        if (_omitted > 0)
        {
            text.Append("; and ").Append(_omitted.ToString(CultureInfo.InvariantCulture)).Append(" more");
        }

        return text.Append(_words[^1][^1] == '.' || _omitted > 0 ? "." : "").ToString();
    }
}
