#if NET8_0_OR_GREATER
using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif
using System.Text;

namespace TokenGen.Json;

public ref partial struct JsonWriter
{
    // Up to this length, three bytes per character are reserved without counting; for longer texts, counting costs less than the extra
    // space.
    private const int CountFrom = 4096;

#if NET8_0_OR_GREATER
    private static readonly SearchValues<char> s_escaped = SearchValues.Create(
        "\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000a\u000b\u000c\u000d\u000e\u000f" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");
#endif

    /// <summary>Writes a string. Half of a surrogate pair, which UTF-8 cannot encode, becomes U+FFFD.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public void WriteString(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteString(value.AsSpan());
    }

    private void WriteString(scoped ReadOnlySpan<char> value)
    {
        // The text needs up to three more bytes: a comma and two quotes.
        Span<byte> text = Reserve(value.Length + 3);
        int length = 0;
        if (_commaDue)
        {
            text[length++] = (byte)',';
        }

        text[length++] = (byte)'"';
        int plain = CopyPlain(value, text[length..]);
        length += plain;
        _commaDue = true;
        if (plain == value.Length)
        {
            text[length] = (byte)'"';
            _length += length + 1;
            return;
        }

        _length += length;
        WriteAny(value[plain..]);
        Reserve(1)[0] = (byte)'"';
        _length++;
    }

    /// <summary>Copies characters up to the first one that is not ASCII or needs an escape.</summary>
    /// <param name="value">The characters.</param>
    /// <param name="text">The output, with space for all of them.</param>
    /// <returns>The number of copied characters.</returns>
    private static int CopyPlain(scoped ReadOnlySpan<char> value, scoped Span<byte> text)
    {
        int copied = 0;
#if NET8_0_OR_GREATER
        // Checks and narrows in one pass; the last block overlaps the one before it and writes the same bytes again.
        int block = Vector128<byte>.Count;
        if (Vector128.IsHardwareAccelerated && value.Length >= block)
        {
            ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(value));
            ref byte target = ref MemoryMarshal.GetReference(text[..value.Length]);
            int last = value.Length - block;
            while (true)
            {
                Vector128<ushort> low = Vector128.LoadUnsafe(ref source, (nuint)copied);
                Vector128<ushort> high = Vector128.LoadUnsafe(ref source, (nuint)(copied + (block / 2)));
                if (((low | high) & Vector128.Create((ushort)0xFF80)) != Vector128<ushort>.Zero)
                {
                    break;
                }

                Vector128<byte> ascii = Vector128.Narrow(low, high);
                Vector128<byte> stops = Vector128.LessThan(ascii, Vector128.Create((byte)' '))
                    | Vector128.Equals(ascii, Vector128.Create((byte)'"'))
                    | Vector128.Equals(ascii, Vector128.Create((byte)'\\'));
                if (stops != Vector128<byte>.Zero)
                {
                    break;
                }

                ascii.StoreUnsafe(ref target, (nuint)copied);
                if (copied == last)
                {
                    return value.Length;
                }

                copied = Math.Min(copied + block, last);
            }
        }

#endif
        for (; copied < value.Length; copied++)
        {
            char character = value[copied];
            if (character is < ' ' or '"' or '\\' or > '\x7e')
            {
                break;
            }

            text[copied] = (byte)character;
        }

        return copied;
    }

    private void WriteAny(scoped ReadOnlySpan<char> value)
    {
        int plain;
        while ((plain = IndexOfEscaped(value)) >= 0)
        {
            WriteUtf8(value[..plain]);
            WriteEscape(value[plain]);
            value = value[(plain + 1)..];
        }

        WriteUtf8(value);
    }

    private void WriteUtf8(scoped ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        Span<byte> room = Reserve(text.Length <= CountFrom ? text.Length * 3 : Encoding.UTF8.GetByteCount(text));
        _length += Encoding.UTF8.GetBytes(text, room);
    }

    private void WriteEscape(char character)
    {
        Span<byte> text = Reserve(6);
        text[0] = (byte)'\\';
        char shortForm = character switch
        {
            '"' => '"',
            '\\' => '\\',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\b' => 'b',
            '\f' => 'f',
            _ => '\0',
        };
        if (shortForm != '\0')
        {
            text[1] = (byte)shortForm;
            _length += 2;
            return;
        }

        text[1] = (byte)'u';
        text[2] = (byte)'0';
        text[3] = (byte)'0';
        text[4] = (byte)(character >= '\x10' ? '1' : '0');
        text[5] = (byte)"0123456789abcdef"[character & 0xf];
        _length += 6;
    }

    private static int IndexOfEscaped(ReadOnlySpan<char> text)
    {
#if NET8_0_OR_GREATER
        return text.IndexOfAny(s_escaped);
#else
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is < ' ' or '"' or '\\')
            {
                return i;
            }
        }

        return -1;
#endif
    }
}
