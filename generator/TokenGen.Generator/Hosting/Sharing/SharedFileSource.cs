using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.Sharing;

/// <summary>A file in the setting <c>SharedTypes</c> of a client.</summary>
/// <param name="Name">The name in the setting.</param>
/// <param name="Path">The path of the file in its usual form.</param>
internal sealed record SharedFileName(string Name, string Path);

/// <summary>The facts that binding a shared file needs in addition to a client's input.</summary>
/// <param name="Path">The path of the file in its usual form.</param>
/// <param name="Others">The other shared files of the project.</param>
/// <param name="AskedBy">The first client that shares the file.</param>
/// <param name="Settings">The settings that affect the types, one per line.</param>
/// <param name="Assembly">The referenced assembly that has the types; null if this project generates them.</param>
internal sealed record SharedFileSource(
    string Path, EquatableArray<SharedFileName> Others, ClientSource AskedBy, string Settings, ReferencedTypes? Assembly)
{
    /// <summary>Whether the build writes baselines and compiles nothing.</summary>
    public bool WritesBaselines { get; init; }
}

/// <summary>The types of a shared file in a referenced assembly.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Settings">The settings that affect the types, one per line.</param>
/// <param name="Facts">A hash of the facts about the types.</param>
/// <param name="Assembly">The name of the assembly.</param>
/// <param name="Types">The types of the namespace that the project can use.</param>
internal sealed record ReferencedTypes(
    string FileName, string Namespace, string Settings, string Facts, string Assembly, EquatableArray<string> Types);
