using System.Collections;
using Microsoft.Build.Framework;

namespace TokenGen.Tasks.Tests.Support;

/// <summary>An OpenApiClient item.</summary>
public sealed class DocumentTaskItem(string path) : ITaskItem
{
    private readonly Dictionary<string, string> _metadata = new(StringComparer.OrdinalIgnoreCase) { ["FullPath"] = path };

    public string ItemSpec { get; set; } = path;

    public ICollection MetadataNames => _metadata.Keys;

    public int MetadataCount => _metadata.Count;

    public IDictionary CloneCustomMetadata() => throw new NotSupportedException();

    public void CopyMetadataTo(ITaskItem destinationItem) => throw new NotSupportedException();

    public string GetMetadata(string metadataName) => _metadata.GetValueOrDefault(metadataName, "");

    public void RemoveMetadata(string metadataName) => _metadata.Remove(metadataName);

    public void SetMetadata(string metadataName, string metadataValue) => _metadata[metadataName] = metadataValue;
}
