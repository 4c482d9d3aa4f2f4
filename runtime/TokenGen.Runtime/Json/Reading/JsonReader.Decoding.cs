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
    // Longer texts are put together in a pooled buffer.
    private const int MaxCharsOnStack = 256;

    /// <summary>The text of a string that holds more than plain ASCII: one pass over it, and a copy of exactly its length.</summary>
    /// <param name="text">What stands between the quotes; its escapes are valid by the grammar.</param>
    /// <param name="start">The opening quote.</param>
    private static string DecodedString(scoped ReadOnlySpan<byte> text, int start)
    {
        char[]? rented = null;

        // No encoding of a character is shorter in bytes of UTF-8, or in an escape, than it is in UTF-16.
        var chars = text.Length <= MaxCharsOnStack ? stackalloc char[MaxCharsOnStack] : (rented = ArrayPool<char>.Shared.Rent(text.Length));
        try
        {
            return new string(chars[..Decode(text, chars, start)]);
        }
        finally
        {
            if (rented is not null) ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int Decode(ReadOnlySpan<byte> text, Span<char> chars, int start)
    {
        var length = 0;
        while (true)
        {
            var plain = text.IndexOf((byte)'\\');
            length += Widen(plain < 0 ? text : text[..plain], chars[length..], start);
            if (plain < 0) return length;

            // Texts that are no ASCII are often nothing but escapes: one after the other, without a search between them.
            text = text[plain..];
            do
            {
                chars[length++] = TakeEscape(ref text, start, out var low);
                if (low != 0) chars[length++] = low;
            }
            while (!text.IsEmpty && text[0] == '\\');
        }
    }

    private static int Widen(ReadOnlySpan<byte> text, Span<char> chars, int start) =>
        Utf8.ToUtf16(text, chars, out _, out var length, replaceInvalidSequences: false) == OperationStatus.Done ? length : throw NoText(start);

    /// <summary>Takes one escape, or the two of a surrogate pair (RFC 8259, section 7).</summary>
    private static char TakeEscape(ref ReadOnlySpan<byte> text, int start, out char low)
    {
        low = '\0';
        if (text[1] != 'u')
        {
            var escaped = text[1];
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

        var unit = CodeUnit(text);
        text = text[6..];
        if (!char.IsSurrogate(unit)) return unit;
        if (char.IsLowSurrogate(unit) || text.Length < 6 || text[0] != '\\' || text[1] != 'u') throw NoText(start);
        low = CodeUnit(text);
        if (!char.IsLowSurrogate(low)) throw NoText(start);
        text = text[6..];
        return unit;
    }

    /// <summary>The four digits behind <c>\u</c>.</summary>
    private static char CodeUnit(ReadOnlySpan<byte> escape) =>
        (char)((Digit(escape[2]) << 12) | (Digit(escape[3]) << 8) | (Digit(escape[4]) << 4) | Digit(escape[5]));

    // Letters are told from digits by the bit of 0x40, and their case by that of 0x20, which does not matter.
    private static int Digit(byte hex) => (hex & 0xF) + ((hex >> 6) * 9);
#else
    private readonly string UnescapedString(int start, int end)
    {
        var reader = ReaderOfString(start, end);
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
