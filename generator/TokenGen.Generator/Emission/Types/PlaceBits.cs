namespace TokenGen.Generator.Emission.Types;

/// <summary>Sets of places in a shape, as C# literals: one bit per place, 64 in a number.</summary>
internal static class PlaceBits
{
    private const int BitsPerWord = 64;

    /// <summary>The places for which a condition holds.</summary>
    public static List<ulong> Of<T>(IReadOnlyList<T> items, Func<T, bool> condition)
    {
        List<ulong> words = [];
        for (int place = 0; place < items.Count; place++)
        {
            if (!condition(items[place]))
            {
                continue;
            }

            while (words.Count <= place / BitsPerWord)
            {
                words.Add(0);
            }

            words[place / BitsPerWord] |= 1UL << (place % BitsPerWord);
        }

        return words;
    }

    /// <summary>One number if one is enough, otherwise an array of them.</summary>
    public static string Literal(List<ulong> words) => words.Count switch
    {
        0 => "0",
        1 => Word(words[0]),
        _ => Array(words),
    };

    public static string Array(List<ulong> words) => $"new ulong[] {{ {string.Join(", ", words.Select(Word))} }}";

    private static string Word(ulong word) => word == 0 ? "0" : $"0x{word:x}";
}
