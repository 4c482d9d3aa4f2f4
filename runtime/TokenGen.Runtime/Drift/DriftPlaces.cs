using System.Text;
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
        var trail = new JsonTrail(json);
        var next = 0;
        while (next < ordered.Length && trail.Read())
        {
            trail.Follow();
            for (; next < ordered.Length && ordered[next].Position <= trail.Position && !trail.IsAtName; next++) Add(trail.Levels);
            trail.Enter();
        }

        // A number that is the whole text: for the reader it may go on.
        for (; next < ordered.Length; next++) Add(trail.Levels);
        return places;

        void Add(List<JsonLevel> levels)
        {
            places.Add((Print(prefix, levels, ordered[next].Missing), ordered[next]));
        }
    }

    private static string Print(string prefix, List<JsonLevel> levels, string? missing)
    {
        var path = new StringBuilder(prefix);
        foreach (var level in levels)
        {
            if (level.IsArray) path.Append("/*");
            else if (level.Name is not null) path.Append('/').Append(Escape(level.Name));
        }

        if (missing is not null) path.Append('/').Append(Escape(missing));
        if (path.Length > MaxPathLength) path.Length = MaxPathLength;
        return path.ToString();
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
