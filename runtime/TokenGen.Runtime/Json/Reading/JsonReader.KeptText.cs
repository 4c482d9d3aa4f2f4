using System.Text;
#if NET8_0_OR_GREATER
using System.Text.Unicode;
#endif

namespace TokenGen.Json;

public ref partial struct JsonReader
{
    /// <summary>
    /// Checks that JSON which is kept unread is valid Unicode: otherwise .NET would throw later, even when a record that contains it is
    /// printed.
    /// </summary>
    /// <param name="start">Its first byte.</param>
    /// <param name="end">The byte after it; the grammar was checked before.</param>
    private readonly void RequireText(int start, int end)
    {
        ReadOnlySpan<byte> json = _json[start..end];
        if (!IsUtf8(json))
        {
            throw NoText(start);
        }

        for (int found; (found = json.IndexOf((byte)'\\')) >= 0;)
        {
            json = json[found..];
            int length = LengthOfEscape(json);
            if (length == 0)
            {
                throw NoText(start);
            }

            json = json[length..];
        }
    }

    private static bool IsUtf8(ReadOnlySpan<byte> text)
    {
#if NET8_0_OR_GREATER
        return Utf8.IsValid(text);
#else
        try
        {
            StrictUtf8.GetString(text);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
#endif
    }

    /// <summary>The length of the escape, or of the two of a surrogate pair; zero for a lone surrogate.</summary>
    private static int LengthOfEscape(ReadOnlySpan<byte> json)
    {
        if (json[1] != 'u')
        {
            return 2;
        }

        char unit = UnitAt(json);
        if (!char.IsSurrogate(unit))
        {
            return 6;
        }

        bool isPair = char.IsHighSurrogate(unit) && json.Length >= 12 && json[6] == '\\' && json[7] == 'u'
            && char.IsLowSurrogate(UnitAt(json[6..]));
        return isPair ? 12 : 0;
    }

    private static char UnitAt(ReadOnlySpan<byte> escape)
    {
        int unit = 0;
        foreach (byte hex in escape[2..6])
        {
            unit = (unit << 4) | ((hex & 0xF) + ((hex >> 6) * 9));
        }

        return (char)unit;
    }
}
