using System.Text;
using TokenGen.Text;

namespace TokenGen.Json;

/// <summary>Finds the places of all differences in a text, in one pass.</summary>
internal static class DifferencePaths
{
    // Names come from the server; a longer part of them does not help to find the place.
    private const int MaxNameLength = 64;
    private const int MaxPathLength = 512;

    private const char CutMark = '…';

    /// <summary>The place of each difference, as a JSON pointer in which each index is <c>*</c>.</summary>
    /// <param name="json">The text, which was read before, so it is valid JSON.</param>
    /// <param name="notes">The differences.</param>
    /// <param name="prefix">The path of the text within the body.</param>
    public static IEnumerable<(string Path, JsonNote Note)> Find(ReadOnlySpan<byte> json, IReadOnlyList<JsonNote> notes, string prefix)
    {
        List<(string, JsonNote)> places = [];
        JsonNote[] ordered = notes.OrderBy(static note => note.Position).ToArray();
        JsonTrail trail = new(json);
        int next = 0;
        while (next < ordered.Length && trail.Read())
        {
            trail.Follow();
            for (; next < ordered.Length && ordered[next].Position <= trail.Position && !trail.IsAtName; next++)
            {
                Add(trail.Levels);
            }

            trail.Enter();
        }

        // The reader expects more after a number at the end of the text, so the remaining differences are added here.
        for (; next < ordered.Length; next++)
        {
            Add(trail.Levels);
        }

        return places;

        void Add(List<JsonLevel> levels)
        {
            places.Add((Print(prefix, levels, ordered[next].Missing), ordered[next]));
        }
    }

    private static string Print(string prefix, List<JsonLevel> levels, string? missing)
    {
        StringBuilder path = new(prefix);
        foreach (JsonLevel level in levels)
        {
            if (level.IsArray)
            {
                path.Append("/*");
            }
            else if (level.Name is not null)
            {
                path.Append('/').Append(Escape(level.Name));
            }
        }

        if (missing is not null)
        {
            path.Append('/').Append(Escape(missing));
        }

        if (path.Length > MaxPathLength)
        {
            path.Length = MaxPathLength;
        }

        return path.ToString();
    }

    /// <summary>The name of a path's step.</summary>
    /// <param name="step">The step.</param>
    /// <param name="isCut">Whether the name was shortened.</param>
    public static string Unescape(string step, out bool isCut)
    {
        isCut = step.Length >= MaxNameLength;
        return new StringBuilder(step.TrimEnd(CutMark)).Replace("~1", "/").Replace("~0", "~").ToString();
    }

    /// <summary>A name as a step of a path (RFC 6901, section 3), on one line whatever characters the server uses.</summary>
    public static string Escape(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char character in name.Length <= MaxNameLength ? name : name[..MaxNameLength] + CutMark)
        {
            if (character == '~')
            {
                text.Append("~0");
            }
            else if (character == '/')
            {
                text.Append("~1");
            }
            else
            {
                text.Append(char.IsControl(character) || PlainText.IsHidden(character)
                    || char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.Format ? '?' : character);
            }
        }

        return text.ToString();
    }
}
