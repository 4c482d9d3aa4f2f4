using System.Text;
using System.Text.Json;
using TokenGen.Errors;
using TokenGen.Json;

namespace TokenGen.Drift;

/// <summary>Finds where in a text differences stand, in one pass over it for all of them.</summary>
internal static class DriftPlaces
{
    // A name is the server's own text: nobody needs more of it to find a place.
    private const int MaxNameLength = 64;
    private const int MaxPathLength = 512;

    private const char CutMark = '…';

    /// <summary>The place of each difference, as a JSON pointer in which each index is <c>*</c>.</summary>
    /// <param name="json">The text; it has been read, so it is valid JSON.</param>
    /// <param name="notes">The differences.</param>
    /// <param name="prefix">The place of the text itself.</param>
    public static IEnumerable<(string Path, JsonNote Note)> Find(ReadOnlySpan<byte> json, IReadOnlyList<JsonNote> notes, string prefix)
    {
        List<(string, JsonNote)> places = [];
        var ordered = notes.OrderBy(static note => note.Position).ToArray();
        var levels = new List<string?>();
        var reader = new Utf8JsonReader(json, isFinalBlock: false, state: default);
        var next = 0;
        while (next < ordered.Length && reader.Read())
        {
            var isValue = reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject);
            if (reader.TokenType == JsonTokenType.PropertyName) levels[^1] = NameOf(ref reader);
            if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject) levels.RemoveAt(levels.Count - 1);
            while (next < ordered.Length && ordered[next].Position <= reader.TokenStartIndex && reader.TokenType != JsonTokenType.PropertyName)
            {
                places.Add((Print(prefix, levels, ordered[next].Missing), ordered[next]));
                next++;
            }

            if (isValue && reader.TokenType is JsonTokenType.StartArray) levels.Add("*");
            if (isValue && reader.TokenType is JsonTokenType.StartObject) levels.Add(null);
        }

        // A number that is the whole text: for the reader it may go on.
        for (; next < ordered.Length; next++) places.Add((Print(prefix, levels, ordered[next].Missing), ordered[next]));
        return places;
    }

    private static string Print(string prefix, List<string?> levels, string? missing)
    {
        var path = new StringBuilder(prefix);
        foreach (var level in levels)
        {
            if (level is not null) path.Append('/').Append(level);
        }

        if (missing is not null) path.Append('/').Append(Escape(missing));
        if (path.Length > MaxPathLength) path.Length = MaxPathLength;
        return path.ToString();
    }

    private static string NameOf(ref Utf8JsonReader reader)
    {
        try
        {
            return Escape(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            // The name is not UTF-8; the place is the best that can be said.
            return "?";
        }
    }

    /// <summary>The name of a path's step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isCut">Whether only its beginning was kept.</param>
    public static string Unescape(string step, out bool isCut)
    {
        isCut = step.Length >= MaxNameLength;
        return new StringBuilder(step.TrimEnd(CutMark)).Replace("~1", "/").Replace("~0", "~").ToString();
    }

    /// <summary>A name as a step of a path (RFC 6901, section 3), in one line, whatever the server calls its members.</summary>
    public static string Escape(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var character in name.Length <= MaxNameLength ? name : name[..MaxNameLength] + CutMark)
        {
            if (character == '~') text.Append("~0");
            else if (character == '/') text.Append("~1");
            else text.Append(char.IsControl(character) || PlainText.IsHidden(character) || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format ? '?' : character);
        }

        return text.ToString();
    }
}
