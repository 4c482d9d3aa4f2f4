using System.Runtime.CompilerServices;

namespace TokenGen.Json;

/// <summary>White space between the tokens of JSON (RFC 8259, section 2); XML has the same.</summary>
internal static class WhiteSpace
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>
    /// The index of the first byte at or after <paramref name="position"/> that is not white space; the length if there is none.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> text, int position)
    {
        // Every token starts with a byte above the space.
        while ((uint)position < (uint)text.Length && text[position] <= ' ' && Is(text[position]))
        {
            position++;
        }

        return position;
    }

    /// <summary>A text without surrounding white space.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text[Skip(text, 0)..];
        while (!text.IsEmpty && Is(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }
}
