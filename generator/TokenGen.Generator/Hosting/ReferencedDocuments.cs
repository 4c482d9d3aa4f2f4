using System.Collections.Immutable;
using TokenGen.Generator.Model;
using TokenGen.Generator.Reading;

namespace TokenGen.Generator.Hosting;

/// <summary>
/// Narrows the documents of a project to those that one document can reach: it must mention the file's name somewhere. Cheap,
/// and never too narrow, so that a client is not bound anew whenever some other client's document changes.
/// </summary>
internal static class ReferencedDocuments
{
    public static EquatableArray<DocumentFile> Of(DocumentFile document, ImmutableArray<HostedDocument> all)
    {
        List<DocumentFile> candidates = [.. all.Select(static hosted => hosted.File).OfType<DocumentFile>().Where(file => file.Path != document.Path)];
        List<DocumentFile> reached = [document];
        for (int next = 0; next < reached.Count && candidates.Count > 0; next++)
        {
            List<DocumentFile> mentioned = candidates.FindAll(file => Mentions(reached[next].Text, Path.GetFileName(file.Path)));
            candidates.RemoveAll(mentioned.Contains);
            reached.AddRange(mentioned);
        }

        // In the order of the project, whichever way they were found.
        return all.Select(static hosted => hosted.File).OfType<DocumentFile>().Where(file => file != document && reached.Contains(file)).ToEquatableArray();
    }

    private static bool Mentions(string text, string fileName) =>
        text.Contains(fileName) || (Uri.EscapeDataString(fileName) is var escaped && escaped != fileName && text.Contains(escaped));
}
