using System.Runtime.CompilerServices;

namespace TokenGen.Json;

/// <summary>White space between the tokens of JSON (RFC 8259, section 2), which is also that of XML.</summary>
internal static class WhiteSpace
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(byte value) => value is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    /// <summary>The first byte of a text from <paramref name="position"/> on that is not white space; its length where there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Skip(ReadOnlySpan<byte> text, int position)
    {
        // Every token begins above the space.
        while ((uint)position < (uint)text.Length && text[position] <= ' ' && Is(text[position])) position++;
        return position;
    }

    /// <summary>A text without the white space around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        text = text[Skip(text, 0)..];
        while (!text.IsEmpty && Is(text[^1])) text = text[..^1];
        return text;
    }
}
