namespace TokenGen.Generator.Naming;

/// <summary>The words of a text in lower case, split at separators and capitals (<c>getApiV1Users</c>).</summary>
internal sealed class WordList
{
    private readonly string _text;
    private readonly List<int> _starts = [];
    private readonly List<int> _ends = [];

    private WordList(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                continue;
            }

            bool begins = i == 0 || !char.IsLetterOrDigit(text[i - 1])
                || (char.IsUpper(text[i]) && (!char.IsUpper(text[i - 1]) || (i + 1 < text.Length && char.IsLower(text[i + 1]))));
            if (begins)
            {
                _starts.Add(i);
                _ends.Add(i + 1);
            }
            else
            {
                _ends[_ends.Count - 1] = i + 1;
            }
        }

        Words = [.. _starts.Select((start, word) => text.Substring(start, _ends[word] - start).ToLowerInvariant())];
    }

    public string[] Words { get; }

    public static WordList Of(string text) => new(text);

    /// <summary>The text without some of its words, and without the separators after them.</summary>
    public string Without(int start, int count)
    {
        bool isEnd = start + count == Words.Length;
        string before = _text.Substring(0, isEnd && start > 0 ? _ends[start - 1] : _starts[start]);
        string after = isEnd ? "" : _text.Substring(_starts[start + count]);

        // Words that capitals separate stay separate: get|ApiV1|Users.
        return before.Length > 0 && after.Length > 0 && char.IsLetterOrDigit(before[before.Length - 1])
            ? before + "_" + after
            : before + after;
    }
}
