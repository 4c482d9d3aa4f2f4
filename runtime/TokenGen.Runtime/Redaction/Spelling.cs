using System.Net;
using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// A text with its encodings resolved: JSON escapes, percent-encoding, HTML character references. Each character knows its place in the
/// original, so that what is found here can be masked there.
/// </summary>
internal sealed class Spelling
{
    // Enough for a text inside JSON inside HTML inside a URL; people cannot read deeper encodings, either.
    private const int MaxLayers = 4;

    // The longest reference to a character, such as &#x0010FFFF; or &quot;.
    private const int MaxReference = 12;

    private static readonly char[] s_marks = ['\\', '%', '&'];

    private readonly int[]? _starts;

    private Spelling(string text, int[]? starts)
    {
        Text = text;
        _starts = starts;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The text itself, then the text with one encoding resolved, then with two, and so on.</summary>
    public static IEnumerable<Spelling> LayersOf(string text)
    {
        Spelling layer = new(text, null);
        for (int i = 0; ; i++)
        {
            yield return layer;
            if (i + 1 == MaxLayers || layer.Text.IndexOfAny(s_marks) < 0)
            {
                yield break;
            }

            Spelling next = layer.Resolve();
            if (next.Text.Length == layer.Text.Length)
            {
                yield break;
            }

            layer = next;
        }
    }

    /// <summary>The end of the text, without a truncated escape at its end.</summary>
    public int EndBeforeCutMark
    {
        get
        {
            int last = Text.LastIndexOfAny(s_marks);
            return last >= 0 && Text.Length - last < MaxReference ? last : Text.Length;
        }
    }

    /// <summary>The place in the original text of a character; the length of the original for the end of this text.</summary>
    public int Origin(int place) => _starts is null ? place : _starts[place];

    private Spelling Resolve()
    {
        StringBuilder text = new(Text.Length);
        List<int> starts = new(Text.Length + 1);
        for (int i = 0; i < Text.Length;)
        {
            int length = Read(i, out string? characters);
            foreach (char character in characters)
            {
                text.Append(character);
                starts.Add(Origin(i));
            }

            if (characters.Length == 0)
            {
                text.Append(Text[i]);
                starts.Add(Origin(i));
            }

            i += length;
        }

        starts.Add(Origin(Text.Length));
        return new Spelling(text.ToString(), [.. starts]);
    }

    /// <summary>Reads an encoded character.</summary>
    /// <param name="index">The index.</param>
    /// <param name="characters">The decoded characters; empty if the text is not encoded here.</param>
    /// <returns>The length of the encoded text.</returns>
    private int Read(int index, out string characters)
    {
        characters = "";
        return Text[index] switch
        {
            '\\' => ReadEscape(index, ref characters),
            '%' => ReadOctets(index, ref characters),
            '&' => ReadReference(index, ref characters),
            _ => 1,
        };
    }

    private int ReadEscape(int index, ref string characters)
    {
        if (index + 1 == Text.Length)
        {
            return 1;
        }

        if (Text[index + 1] is '/' or '"' or '\\' or '\'')
        {
            characters = Text.Substring(index + 1, 1);
            return 2;
        }

        if (Text[index + 1] != 'u' || !TryHex(index + 2, 4, out int code))
        {
            return 1;
        }

        characters = ((char)code).ToString();
        return 6;
    }

    /// <summary>One UTF-8 character, each byte of which is percent-encoded.</summary>
    private int ReadOctets(int index, ref string characters)
    {
        if (!TryHex(index + 1, 2, out int first))
        {
            return 1;
        }

        int count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
        byte[] octets = new byte[count];
        for (int i = 0; i < count; i++)
        {
            int at = index + i * 3;
            if (at >= Text.Length || Text[at] != '%' || !TryHex(at + 1, 2, out int octet))
            {
                return 1;
            }

            octets[i] = (byte)octet;
        }

        characters = Encoding.UTF8.GetString(octets);
        return count == 0 ? 1 : count * 3;
    }

    private int ReadReference(int index, ref string characters)
    {
        int end = Text.IndexOf(';', index, Math.Min(MaxReference, Text.Length - index));
        if (end < 0)
        {
            return 1;
        }

        string reference = Text.Substring(index, end + 1 - index);
        string meant = WebUtility.HtmlDecode(reference);
        if (meant == reference)
        {
            return 1;
        }

        characters = meant;
        return reference.Length;
    }

    private bool TryHex(int index, int length, out int value)
    {
        value = 0;
        if (index + length > Text.Length)
        {
            return false;
        }

        foreach (char digit in Text.AsSpan(index, length))
        {
            int found = "0123456789ABCDEF".IndexOf(char.ToUpperInvariant(digit), StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            value = (value << 4) | found;
        }

        return true;
    }
}
