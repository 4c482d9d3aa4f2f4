using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Hosting;

/// <summary>The origin of a client, for diagnostics that have no place within the document.</summary>
internal sealed record ClientSource(string DocumentPath, string ProjectFile)
{
    public string DocumentName => Path.GetFileName(DocumentPath);

    public SourceSpan DocumentSpan => SourceSpan.StartOf(DocumentPath);

    /// <summary>The item of the document in the project file, or the document if the host does not name the project file.</summary>
    public SourceSpan ItemSpan => SettingSpan("");

    /// <summary>
    /// A setting of the item, or an entry of its value. Its line is looked up when it is reported (<see cref="SettingPlaces"/>).
    /// </summary>
    public SourceSpan SettingSpan(string setting, string entry = "") => ProjectFile.Length == 0
        ? DocumentSpan
        : SourceSpan.StartOf(ProjectFile) with { Setting = new SettingPlace(DocumentPath, setting, entry) };
}
