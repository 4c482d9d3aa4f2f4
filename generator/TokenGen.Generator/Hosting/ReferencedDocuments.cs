using System.Collections.Immutable;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Narrows the documents of a project to those that one document can reach: it, or an overlay of it, must mention the file's name somewhere. Cheap,
/// and never too narrow, so that a client is not bound anew whenever some other client's document changes.
/// </summary>
internal static class ReferencedDocuments
{
    public static EquatableArray<DocumentFile> Of(
        DocumentFile document, EquatableArray<DocumentFile> overlays, ImmutableArray<HostedDocument> all)
    {
        // A document of several clients is there once for each.
        List<DocumentFile> others =
        [
            .. all.Where(static hosted => hosted.Item.IsDocument).Select(static hosted => hosted.File).OfType<DocumentFile>().Where(file => file.Path != document.Path)
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

        // In the order of the project, whichever way they were found.
        return others.Where(other => reached.Contains(other.Path)).ToEquatableArray();
    }

    private static bool Mentions(string text, string fileName) =>
        text.Contains(fileName) || (Uri.EscapeDataString(fileName) is var escaped && escaped != fileName && text.Contains(escaped));
}
