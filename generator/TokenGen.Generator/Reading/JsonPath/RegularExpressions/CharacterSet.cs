using System.Globalization;

namespace TokenGen.Generator.Reading.JsonPath.RegularExpressions;

/// <summary>A set of code points: ranges and Unicode general categories, or everything except these.</summary>
internal sealed class CharacterSet(bool isComplement)
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<(UnicodeCategory[] Categories, bool IsComplement)> _categories = [];

    /// <summary>The characters that <c>.</c> matches: all except line ends.</summary>
    public static CharacterSet AllButLineEnds { get; } = new CharacterSet(isComplement: true).Add('\n', '\n').Add('\r', '\r');

    public static CharacterSet Of(int codePoint) => new CharacterSet(isComplement: false).Add(codePoint, codePoint);

    public CharacterSet Add(int first, int last)
    {
        _ranges.Add((first, last));
        return this;
    }

    public CharacterSet Add(UnicodeCategory[] categories, bool isComplement)
    {
        _categories.Add((categories, isComplement));
        return this;
    }

    public bool Contains(int codePoint, UnicodeCategory category)
    {
        foreach ((int first, int last) in _ranges)
        {
            if (first <= codePoint && codePoint <= last)
            {
                return !isComplement;
            }
        }

        foreach ((UnicodeCategory[] categories, bool isOther) in _categories)
        {
            if (Array.IndexOf(categories, category) >= 0 != isOther)
            {
                return !isComplement;
            }
        }

        return isComplement;
    }
}
