namespace TokenGen.Generator.Reading.Structure;

/// <summary>Finds the known name that a misspelt one resembles: with an extra, missing, wrong or transposed letter.</summary>
internal static class SimilarName
{
    /// <summary>
    /// Shorter names resemble each other by chance, unless exactly one letter is missing: <c>typ</c>, <c>tag</c> for <c>tags</c>.
    /// </summary>
    private const int MinLength = 4;

    /// <summary>From this length on, two errors are allowed.</summary>
    private const int LongLength = 8;

    public static string? Of(string name, IEnumerable<string> candidates)
    {
        if (name.Length < MinLength)
        {
            return candidates.FirstOrDefault(candidate => candidate.Equals(name, StringComparison.OrdinalIgnoreCase))
                ?? candidates.FirstOrDefault(
                    candidate => name.Length == MinLength - 1 && candidate.Length == MinLength && Distance(name, candidate, 1) == 1);
        }

        int allowed = name.Length >= LongLength ? 2 : 1;
        string? best = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) <= allowed && Distance(name, candidate, allowed) is var distance
                && distance <= allowed)
            {
                (best, allowed) = (candidate, Math.Max(distance - 1, 0));
            }
        }

        return best;
    }

    /// <summary>Finds the part of a setting, such as <c>schema:Order</c>, that only lacks its prefix or is misspelt.</summary>
    public static string? OfPart(string part, IReadOnlyCollection<string> candidates) =>
        candidates.FirstOrDefault(candidate => WithoutPrefix(candidate) == WithoutPrefix(part)) ?? Of(part, candidates);

    private static string WithoutPrefix(string part) => part.Substring(part.IndexOf(':') + 1);

    /// <summary>
    /// The number of errors between two names (optimal string alignment), or more than <paramref name="limit"/>. Case is ignored, so
    /// <c>operationID</c> has no wrong letters.
    /// </summary>
    private static int Distance(string left, string right, int limit)
    {
        int[] beforeLast = new int[right.Length + 1];
        int[] last = new int[right.Length + 1];
        int[] current = new int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            int least = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], beforeLast[j - 2] + 1);
                }

                least = Math.Min(least, current[j]);
            }

            if (least > limit)
            {
                return least;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];

        static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
    }
}
