using System.Collections.Immutable;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Finds the documents that one document can reach: the text of a document or overlay must contain their file names. This is fast and finds
/// every one of them. So a client is not bound again when an unrelated document changes.
/// </summary>
internal static class ReferencedDocuments
{
    public static EquatableArray<DocumentFile> Of(
        DocumentFile document, EquatableArray<DocumentFile> overlays, ImmutableArray<HostedDocument> all)
    {
        // A document with several clients appears once per client.
        List<DocumentFile> others =
        [
            .. all.Where(static hosted => hosted.Item.IsDocument).Select(static hosted => hosted.File).OfType<DocumentFile>()
                .Where(file => file.Path != document.Path)
                .GroupBy(static file => file.Path).Select(static same => same.First()),
        ];
        HashSet<string> reached = [];
        Queue<DocumentFile> open = new([document, .. overlays]);
        while (open.Count > 0)
        {
            string text = open.Dequeue().Text;
            foreach (DocumentFile other in others)
            {
                if (!reached.Contains(other.Path) && Mentions(text, Path.GetFileName(other.Path)))
                {
                    reached.Add(other.Path);
                    open.Enqueue(other);
                }
            }
        }

        // In the order of the project, whatever the search order was.
        return others.Where(other => reached.Contains(other.Path)).ToEquatableArray();
    }

    private static bool Mentions(string text, string fileName) =>
        text.Contains(fileName) || (Uri.EscapeDataString(fileName) is var escaped && escaped != fileName && text.Contains(escaped));
}
