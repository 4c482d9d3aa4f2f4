using TokenGen.Generator.Binding.Names;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>Paths with <c>*</c> for any characters within a segment and <c>**</c> for zero or more segments.</summary>
internal static class PathPattern
{
    public static bool Matches(string pattern, string path)
    {
        string[] wanted = pattern.Split('/');
        string[] segments = path.Split('/');

        // The numbers of segments that the pattern so far can match.
        bool[] taken = new bool[segments.Length + 1];
        taken[0] = true;
        foreach (string part in wanted)
        {
            bool[] next = new bool[taken.Length];
            for (int i = 0; i < taken.Length; i++)
            {
                next[i] = part == "**"
                    ? taken[i] || (i > 0 && next[i - 1])
                    : i > 0 && taken[i - 1] && NamePattern.Matches(part, segments[i - 1]);
            }

            taken = next;
        }

        return taken[segments.Length];
    }
}
