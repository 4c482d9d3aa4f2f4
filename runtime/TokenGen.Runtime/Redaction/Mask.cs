using System.Text;

namespace TokenGen.Redaction;

/// <summary>Collects the secret parts of a text, and replaces them.</summary>
internal sealed class Mask(string text)
{
    private readonly List<(int Start, int End)> _parts = [];

    /// <summary>Hides a part.</summary>
    public void Add(int start, int end)
    {
        if (end > start)
        {
            _parts.Add((start, end));
        }
    }

    /// <summary>The text with each hidden part replaced; overlapping parts are replaced as one.</summary>
    public string Apply(string replacement)
    {
        if (_parts.Count == 0)
        {
            return text;
        }

        _parts.Sort();
        StringBuilder result = new(text.Length);
        int copied = 0;
        int hidden = -1;
        foreach ((int start, int end) in _parts)
        {
            if (start > hidden || hidden < 0)
            {
                result.Append(text, copied, start - copied).Append(replacement);
            }

            copied = Math.Max(copied, end);
            hidden = copied;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }
}
