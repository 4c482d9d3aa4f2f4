namespace TokenGen.Pagination;

/// <summary>Reads the header <c>Link</c> (RFC 8288, section 3).</summary>
internal static class LinkHeader
{
    /// <summary>The unresolved target of the first link with the relation <c>next</c>; <see langword="null"/> if there is none.</summary>
    public static string? Next(ApiHeaders headers)
    {
        foreach (string value in headers.GetValues("Link"))
        {
            ReadOnlySpan<char> rest = value.AsSpan();
            while (TryReadLink(ref rest, out ReadOnlySpan<char> target, out bool isNext))
            {
                if (isNext)
                {
                    return target.ToString();
                }
            }
        }

        return null;
    }

    /// <summary>Reads one link and its parameters. A malformed link ends the header, because a proxy may have truncated it.</summary>
    private static bool TryReadLink(ref ReadOnlySpan<char> rest, out ReadOnlySpan<char> target, out bool isNext)
    {
        target = default;
        isNext = false;
        rest = rest.TrimStart([' ', '\t', ',']);
        if (rest.IsEmpty || rest[0] != '<')
        {
            return false;
        }

        int end = rest.IndexOf('>');
        if (end < 0)
        {
            return false;
        }

        target = rest[1..end].Trim();
        rest = rest[(end + 1)..].TrimStart();

        // A link with its own context (anchor) is not about this response.
        (bool hasRelation, bool isOfAnother) = (false, false);
        while (!rest.IsEmpty && rest[0] == ';')
        {
            rest = rest[1..].TrimStart();
            ReadOnlySpan<char> name = Take(ref rest, rest.IndexOfAny("=;,".AsSpan())).Trim();
            ReadOnlySpan<char> value = ReadValue(ref rest);

            if (name.Equals("anchor".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                isOfAnother = true;
            }

            // Only the first "rel" counts (RFC 8288, section 3.3).
            if (hasRelation || !name.Equals("rel".AsSpan(), StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            hasRelation = true;
            isNext = HasWord(value, "next".AsSpan());
        }

        isNext &= !isOfAnother;
        return true;
    }

    private static ReadOnlySpan<char> ReadValue(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '=')
        {
            return default;
        }

        rest = rest[1..].TrimStart();
        if (rest.IsEmpty || rest[0] != '"')
        {
            return Take(ref rest, rest.IndexOfAny(";,".AsSpan())).Trim();
        }

        int end = 1;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        ReadOnlySpan<char> value = rest[1..Math.Min(end, rest.Length)];
        rest = rest[Math.Min(end + 1, rest.Length)..].TrimStart();
        return value;
    }

    private static ReadOnlySpan<char> Take(ref ReadOnlySpan<char> rest, int length)
    {
        ReadOnlySpan<char> taken = length < 0 ? rest : rest[..length];
        rest = rest[taken.Length..];
        return taken;
    }

    private static bool HasWord(ReadOnlySpan<char> words, ReadOnlySpan<char> word)
    {
        while (!words.IsEmpty)
        {
            words = words.TrimStart();
            ReadOnlySpan<char> first = Take(ref words, words.IndexOf(' '));
            if (first.Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
