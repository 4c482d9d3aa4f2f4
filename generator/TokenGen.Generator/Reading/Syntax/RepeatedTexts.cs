using System.Text.Json;

namespace TokenGen.Generator.Reading.Syntax;

/// <summary>
/// Short texts that a document has many times, such as <c>type</c> and <c>string</c>: one string for all of them. What is rare pushes out
/// what was there, so that a hostile document gains nothing by having many.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int MaxLength = 40;
    private const int Slots = 2048;

    private readonly string?[] _texts = new string?[Slots];

    /// <summary>The text of the name or string that a reader stands on.</summary>
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

    /// <summary>Whether both are the same ASCII text; any other is made anew.</summary>
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
