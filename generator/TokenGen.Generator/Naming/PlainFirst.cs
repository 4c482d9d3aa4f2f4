namespace TokenGen.Generator.Naming;

/// <summary>
/// The order in which parts of one scope take their names: a text that needs no cleaning gets the plain name, whatever its place in the
/// document. <c>type</c> comes before <c>@type</c>, <c>filter</c> before <c>$filter</c>, <c>html_url</c> before <c>html-url</c>.
/// </summary>
internal static class PlainFirst
{
    /// <summary>
    /// The indexes of the texts, plainest first; equally plain ones by their text, so that their order in the document has no effect.
    /// </summary>
    public static IEnumerable<int> Order(IReadOnlyList<string> texts, Func<string, string> name) =>
        Enumerable.Range(0, texts.Count)
            .OrderBy(place => Cleaning(texts[place], name(texts[place])))
            .ThenBy(place => texts[place], StringComparer.Ordinal);

    /// <summary>Ranks the part of a text that its name lacks: nothing, a capital, underscores, other separators, or symbols.</summary>
    public static int Cleaning(string text, string name)
    {
        if (string.Equals(text, name, StringComparison.Ordinal))
        {
            return 0;
        }

        if (string.Equals(text, name, StringComparison.OrdinalIgnoreCase))
        {
            return 1;
        }

        bool hasSeparator = false;
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) && (text[i] != '_' || i == 0))
            {
                if (i == 0 || text[i] is not ('-' or '.' or ' '))
                {
                    return 4;
                }

                hasSeparator = true;
            }
        }

        return hasSeparator ? 3 : 2;
    }
}
