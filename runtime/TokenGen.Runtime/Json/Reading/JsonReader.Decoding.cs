#if NET8_0_OR_GREATER
using System.Buffers;
using System.Text.Unicode;
#else
using System.Text.Json;
#endif

namespace TokenGen.Json;

public ref partial struct JsonReader
{
#if NET8_0_OR_GREATER
    // Longer texts are decoded in a pooled buffer.
    private const int MaxCharsOnStack = 256;

    /// <summary>Decodes a string that contains more than plain ASCII, in one pass and with one copy of the exact length.</summary>
    /// <param name="text">The text between the quotes, whose escapes are valid by the grammar.</param>
    /// <param name="start">The opening quote.</param>
    private static string DecodedString(scoped ReadOnlySpan<byte> text, int start)
    {
        char[]? rented = null;

        // UTF-16 never needs more units for a character than UTF-8 or an escape needs bytes.
        Span<char> chars = text.Length <= MaxCharsOnStack
            ? stackalloc char[MaxCharsOnStack]
            : (rented = ArrayPool<char>.Shared.Rent(text.Length));
        try
        {
            return new string(chars[..Decode(text, chars, start)]);
        }
        finally
        {
            if (rented is not null)
            {
                ArrayPool<char>.Shared.Return(rented);
            }
        }
    }

    private static int Decode(ReadOnlySpan<byte> text, Span<char> chars, int start)
    {
        int length = 0;
        while (true)
        {
            int plain = text.IndexOf((byte)'\\');
            length += Widen(plain < 0 ? text : text[..plain], chars[length..], start);
            if (plain < 0)
            {
                return length;
            }

            // Texts outside of ASCII often consist only of escapes, so escapes are decoded one after another without a search in between.
            text = text[plain..];
            do
            {
                chars[length++] = TakeEscape(ref text, start, out char low);
                if (low != 0)
                {
                    chars[length++] = low;
                }
            }
            while (!text.IsEmpty && text[0] == '\\');
        }
    }

    private static int Widen(ReadOnlySpan<byte> text, Span<char> chars, int start) =>
        Utf8.ToUtf16(text, chars, out _, out int length, replaceInvalidSequences: false) == OperationStatus.Done
            ? length
            : throw NoText(start);

    /// <summary>Decodes one escape, or the two of a surrogate pair (RFC 8259, section 7).</summary>
    private static char TakeEscape(ref ReadOnlySpan<byte> text, int start, out char low)
    {
        low = '\0';
        if (text[1] != 'u')
        {
            byte escaped = text[1];
            text = text[2..];
            return escaped switch
            {
                (byte)'n' => '\n',
                (byte)'r' => '\r',
                (byte)'t' => '\t',
                (byte)'b' => '\b',
                (byte)'f' => '\f',
                _ => (char)escaped,
            };
        }

        char unit = CodeUnit(text);
        text = text[6..];
        if (!char.IsSurrogate(unit))
        {
            return unit;
        }

        if (char.IsLowSurrogate(unit) || text.Length < 6 || text[0] != '\\' || text[1] != 'u')
        {
            throw NoText(start);
        }

        low = CodeUnit(text);
        if (!char.IsLowSurrogate(low))
        {
            throw NoText(start);
        }

        text = text[6..];
        return unit;
    }

    /// <summary>The value of the four digits after <c>\u</c>.</summary>
    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        (char)((Digit(escape[2]) << 12) | (Digit(escape[3]) << 8) | (Digit(escape[4]) << 4) | Digit(escape[5]));

    // The bit 0x40 distinguishes letters from digits; the bit 0x20, the case of a letter, is ignored.
    private static int Digit(byte hex) => (hex & 0xF) + ((hex >> 6) * 9);
#else
    private readonly string UnescapedString(int start, int end)
    {
        Utf8JsonReader reader = ReaderOfString(start, end);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw NoText(start);
        }
    }
#endif
}
