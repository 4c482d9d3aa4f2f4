using System.Text;

namespace TokenGen.Generator.Reading.Positions;

/// <summary>JSON pointers (RFC 6901), as the fragment of a reference: <c>#/paths/~1pets/get</c>.</summary>
internal static class Pointer
{
    /// <summary>The segments of a pointer, with or without the leading #, unescaped.</summary>
    public static string[] Split(string pointer)
    {
        string path = pointer.StartsWith("#", StringComparison.Ordinal) ? pointer.Substring(1) : pointer;
        if (path is "" or "/")
        {
            return [];
        }

        string[] segments = path.Substring(path[0] == '/' ? 1 : 0).Split('/');
        for (int i = 0; i < segments.Length; i++)
        {
            segments[i] = Unescape(segments[i]);
        }

        return segments;
    }

    public static string Join(IEnumerable<string> segments)
    {
        StringBuilder pointer = new("#");
        foreach (string segment in segments)
        {
            pointer.Append('/').Append(Escape(segment));
        }

        return pointer.ToString();
    }

    public static string Escape(string segment) => segment.Replace("~", "~0").Replace("/", "~1");

    private static string Unescape(string segment) =>
        segment.IndexOf('~') < 0 ? segment : segment.Replace("~1", "/").Replace("~0", "~");
}
