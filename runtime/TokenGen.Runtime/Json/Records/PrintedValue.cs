using System.Collections;
using System.Globalization;

namespace TokenGen.Json;

/// <summary>
/// The text of a value for <see cref="JsonRecord.ToString"/>: a list or map with its first elements, not with the name of its type.
/// </summary>
internal static class PrintedValue
{
    /// <summary>How many elements are printed, because the text is read by people and a list can have millions.</summary>
    private const int MaxElements = 10;

    /// <returns>The text; null for no value.</returns>
    public static string? Of(object? value) => value switch
    {
        null => null,
        string text => text,
        byte[] bytes => bytes.Length.ToString(CultureInfo.InvariantCulture) + " bytes",
        IDictionary map => "{ " + Joined(Entries(map)) + " }",
        IEnumerable list => "[" + Joined(list.Cast<object?>().Select(static element => Of(element) ?? "null")) + "]",
        _ => value.ToString(),
    };

    private static IEnumerable<string> Entries(IDictionary map)
    {
        IDictionaryEnumerator entries = map.GetEnumerator();
        while (entries.MoveNext())
        {
            yield return $"{entries.Key} = {Of(entries.Value) ?? "null"}";
        }
    }

    private static string Joined(IEnumerable<string> texts)
    {
        List<string> first = [.. texts.Take(MaxElements + 1)];
        if (first.Count > MaxElements)
        {
            first[MaxElements] = "…";
        }

        return string.Join(", ", first);
    }
}
