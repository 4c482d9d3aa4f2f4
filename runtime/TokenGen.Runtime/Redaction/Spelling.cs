using System.Net;
using System.Text;

namespace TokenGen.Redaction;

/// <summary>
/// A text as it reads once what stands for other characters in it is resolved: escapes of JSON, percent-encoding, character references of HTML.
/// Each character knows where it came from, so that what is found here can be masked there.
/// </summary>
internal sealed class Spelling
{
    // A text inside of JSON inside of HTML in a URL; who wraps it deeper hides it from readers, too.
    private const int MaxLayers = 4;

    // The longest reference that means a character, such as &#x0010FFFF; or &quot;.
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

    /// <summary>The text as it stands, then with what it stands for, and what that stands for.</summary>
    public static IEnumerable<Spelling> LayersOf(string text)
    {
        var layer = new Spelling(text, null);
        for (var i = 0; ; i++)
        {
            yield return layer;
            if (i + 1 == MaxLayers || layer.Text.IndexOfAny(s_marks) < 0) yield break;
            var next = layer.Resolve();
            if (next.Text.Length == layer.Text.Length) yield break;
            layer = next;
        }
    }

    /// <summary>The end of the text, without what stands for a character and was cut off in its middle.</summary>
    public int EndBeforeCutMark
    {
        get
        {
            var last = Text.LastIndexOfAny(s_marks);
            return last >= 0 && Text.Length - last < MaxReference ? last : Text.Length;
        }
    }

    /// <summary>Where in the original text the character of a place begins; the length of that text for the end of this one.</summary>
    public int Origin(int place) => _starts is null ? place : _starts[place];

    private Spelling Resolve()
    {
        var text = new StringBuilder(Text.Length);
        var starts = new List<int>(Text.Length + 1);
        for (var i = 0; i < Text.Length;)
        {
            var length = Read(i, out var characters);
            foreach (var character in characters)
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

    /// <summary>Reads what stands for characters.</summary>
    /// <param name="index">Where.</param>
    /// <param name="characters">What it stands for; nothing where it stands for itself.</param>
    /// <returns>Its length.</returns>
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
        if (index + 1 == Text.Length) return 1;
        if (Text[index + 1] is '/' or '"' or '\\' or '\'')
        {
            characters = Text.Substring(index + 1, 1);
            return 2;
        }

        if (Text[index + 1] != 'u' || !TryHex(index + 2, 4, out var code)) return 1;
        characters = ((char)code).ToString();
        return 6;
    }

    /// <summary>One character of UTF-8, each of its octets percent-encoded.</summary>
    private int ReadOctets(int index, ref string characters)
    {
        if (!TryHex(index + 1, 2, out var first)) return 1;
        var count = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 0;
        var octets = new byte[count];
        for (var i = 0; i < count; i++)
        {
            var at = index + i * 3;
            if (at >= Text.Length || Text[at] != '%' || !TryHex(at + 1, 2, out var octet)) return 1;
            octets[i] = (byte)octet;
        }

        characters = Encoding.UTF8.GetString(octets);
        return count == 0 ? 1 : count * 3;
    }

    private int ReadReference(int index, ref string characters)
    {
        var end = Text.IndexOf(';', index, Math.Min(MaxReference, Text.Length - index));
        if (end < 0) return 1;
        var reference = Text.Substring(index, end + 1 - index);
        var meant = WebUtility.HtmlDecode(reference);
        if (meant == reference) return 1;
        characters = meant;
        return reference.Length;
    }

    private bool TryHex(int index, int length, out int value)
    {
        value = 0;
        if (index + length > Text.Length) return false;
        foreach (var digit in Text.AsSpan(index, length))
        {
            var found = "0123456789ABCDEF".IndexOf(char.ToUpperInvariant(digit), StringComparison.Ordinal);
            if (found < 0) return false;
            value = (value << 4) | found;
        }

        return true;
    }
}
