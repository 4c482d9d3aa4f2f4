using System.ComponentModel;

namespace TokenGen;

/// <summary>
/// States that an assembly contains the types of a file that several documents share. Clients in other assemblies then use these types.
/// </summary>
/// <param name="fileName">The name of the file, such as <c>common.yaml</c>.</param>
/// <param name="typesNamespace">The namespace of the types.</param>
/// <param name="settings">The settings that affect the types, one per line.</param>
/// <param name="facts">A hash of the facts about the types, to find files that differ.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSharedTypesAttribute(string fileName, string typesNamespace, string settings, string facts) : Attribute
{
    /// <summary>The name of the file.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The namespace of the types.</summary>
    public string TypesNamespace { get; } = typesNamespace;

    /// <summary>The settings that affect the types, one per line.</summary>
    public string Settings { get; } = settings;

    /// <summary>A hash of the facts about the types.</summary>
    public string Facts { get; } = facts;
}
