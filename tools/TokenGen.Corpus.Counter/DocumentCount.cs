namespace TokenGen.Corpus.Counter;

/// <summary>Counts a document: with the library if it knows the version and finds every part, otherwise from the text.</summary>
internal sealed record DocumentCount(string Source, string Version, Counts Counts)
{
    public static DocumentCount Of(string path)
    {
        TextDocument document = TextDocument.Load(path);
        if (LibraryCounter.Knows(document.Version))
        {
            try
            {
                if (LibraryCounter.Count(path) is { } counts)
                {
                    return new DocumentCount("library", document.Version, counts);
                }
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // The library throws on some errors that real documents have, such as `minimum: abc`.
            }
        }

        return new DocumentCount("text", document.Version, TextCounter.Count(document));
    }

    public override string ToString() => $"{Source}\t{Version}\t{Counts.Operations}\t{Counts.Parameters}\t{Counts.Schemas}";
}
