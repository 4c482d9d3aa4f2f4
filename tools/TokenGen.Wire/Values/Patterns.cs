using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace TokenGen.Wire.Values;

/// <summary>Patterns of JSON Schema, which use the syntax of ECMAScript.</summary>
internal static class Patterns
{
    private static readonly ConcurrentDictionary<string, Regex?> s_known = new(StringComparer.Ordinal);

    /// <summary>Whether a string matches; null if .NET does not support the pattern.</summary>
    public static bool? Matches(string pattern, string text) => s_known.GetOrAdd(pattern, Compile)?.IsMatch(text);

    private static Regex? Compile(string pattern)
    {
        try
        {
            return new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
