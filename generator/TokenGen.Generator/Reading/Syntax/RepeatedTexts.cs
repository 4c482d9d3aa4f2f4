using System.Text.Json;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Shares one string for each short text that a document repeats, such as <c>type</c> and <c>string</c>. A new text replaces an old one in
/// its slot, so the cache has a fixed size, also for hostile documents.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int MaxLength = 40;
    private const int Slots = 2048;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of the reader's current name or string.</summary>
    /// <exception cref="InvalidOperationException">The text is not valid Unicode.</exception>
    public string Of(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> utf8 = reader.ValueSpan;
        if (reader.ValueIsEscaped || utf8.Length > MaxLength)
        {
            return reader.GetString()!;
        }

        uint hash = 2166136261;
        foreach (byte unit in utf8)
        {
            hash = (hash ^ unit) * 16777619;
        }

        ref string? known = ref _texts[hash % Slots];
        return known is not null && IsSame(known, utf8) ? known : known = reader.GetString()!;
    }

    /// <summary>Whether both are the same ASCII text. Texts that are not ASCII are not shared.</summary>
    private static bool IsSame(string text, ReadOnlySpan<byte> utf8)
    {
        if (text.Length != utf8.Length)
        {
            return false;
        }

        for (int i = 0; i < utf8.Length; i++)
        {
            if (text[i] != utf8[i] || utf8[i] > 0x7F)
            {
                return false;
            }
        }

        return true;
    }
}
