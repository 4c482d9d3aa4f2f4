using System.Globalization;
using System.Text;
using System.Text.Json;
using TokenGen.Text;

namespace TokenGen.Json;

/// <summary>
/// Finds the path of a byte in a JSON text, such as <c>$.response[3].tokenID</c>. It runs only after an error, so that successful reading
/// need not track paths.
/// </summary>
internal static class JsonPathFinder
{
    /// <summary>Finds the path of the value that starts at, or contains, the given byte.</summary>
    /// <param name="json">The text; it may be malformed from the given byte on.</param>
    /// <param name="offset">The byte.</param>
    /// <param name="gathered">The elements that were removed from the text but count as part of the array.</param>
    public static string Find(ReadOnlySpan<byte> json, long offset, GatheredElements? gathered = null)
    {
        JsonTrail trail = new(json);
        try
        {
            while (trail.Read() && trail.Position <= offset)
            {
                trail.Follow();
                if (trail.Position == offset)
                {
                    break;
                }

                trail.Enter();
                if (gathered is not null && trail.Position == gathered.Bracket)
                {
                    trail.Levels[^1].Index += gathered.Count;
                }
            }
        }
        catch (JsonException)
        {
            // The text is malformed from here on, so the path up to here is the result.
        }

        return Print(trail.Levels);
    }

    /// <summary>Appends a member to a path.</summary>
    public static string Member(string path, string name) => path + Step(name);

    private static string Print(List<JsonLevel> levels)
    {
        StringBuilder path = new("$");
        foreach (JsonLevel level in levels)
        {
            if (level.IsArray && level.Index >= 0)
            {
                path.Append('[').Append(level.Index).Append(']');
            }
            else if (level.Name is not null)
            {
                path.Append(Step(level.Name));
            }
        }

        return path.ToString();
    }

    private static string Step(string name)
    {
        foreach (char character in name)
        {
            if (!char.IsLetterOrDigit(character) && character is not ('_' or '-' or '$'))
            {
                return $"['{Visible(name)}']";
            }
        }

        return name.Length == 0 ? "['']" : "." + name;
    }

    /// <summary>Names come from the server: one that breaks the line or reverses text is written with JSON escapes.</summary>
    private static string Visible(string name)
    {
        StringBuilder text = new(name.Length);
        foreach (char character in name)
        {
            if (PlainText.IsHidden(character))
            {
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(character);
            }
        }

        return text.ToString();
    }
}
