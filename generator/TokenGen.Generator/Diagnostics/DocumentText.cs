using System.Globalization;
using System.Text;

namespace TokenGen.Generator.Diagnostics;

/// <summary>Text of a document for a message: on one line, short, and without characters that mislead the reader.</summary>
internal static class DocumentText
{
    private const int MaxLength = 120;

    public static string ForMessage(string text)
    {
        if (text.Length <= MaxLength && text.All(IsPlain))
        {
            return text;
        }

        StringBuilder safe = new(MaxLength + 1);
        foreach (char c in text.Take(MaxLength))
        {
            safe.Append(IsPlain(c) ? c : ' ');
        }

        return text.Length > MaxLength ? safe.Append('…').ToString() : safe.ToString();
    }

    // Control and format characters break lines and reverse text.
    private static bool IsPlain(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
