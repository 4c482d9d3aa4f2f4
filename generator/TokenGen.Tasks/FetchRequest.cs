using Microsoft.Build.Framework;

namespace TokenGen.Tasks;

/// <summary>What an item says of where its document comes from.</summary>
/// <param name="Path">The full path of the document.</param>
/// <param name="Source">The metadata <c>Source</c>.</param>
/// <param name="Headers">The metadata <c>SourceHeaders</c>.</param>
/// <param name="WithReferences">Whether the files that it refers to are fetched, too.</param>
internal sealed record FetchRequest(string Path, string Source, string Headers, bool WithReferences)
{
    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string Name => System.IO.Path.GetFileName(Path);

    public static FetchRequest Of(ITaskItem item)
    {
        string references = item.GetMetadata("FetchReferences").Trim();
        return references is "" or "true" or "false"
            ? new FetchRequest(item.GetMetadata("FullPath"), item.GetMetadata("Source")
                .Trim(), item.GetMetadata("SourceHeaders").Trim(), references == "true")
            : throw new FetchException($"FetchReferences must be true or false, and not '{references}'");
    }
}
