using System.ComponentModel;

namespace TokenGen;

/// <summary>Says that an assembly has the types of a file that several documents share. Clients of other assemblies then use these types.</summary>
/// <param name="fileName">The name of the file, such as <c>common.yaml</c>.</param>
/// <param name="typesNamespace">The namespace of the types.</param>
/// <param name="settings">The settings that decide how the types look, one a line.</param>
/// <param name="facts">A hash of what the types are, to find files that differ.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiSharedTypesAttribute(string fileName, string typesNamespace, string settings, string facts) : Attribute
{
    /// <summary>The name of the file.</summary>
    public string FileName { get; } = fileName;

    /// <summary>The namespace of the types.</summary>
    public string TypesNamespace { get; } = typesNamespace;

    /// <summary>The settings that decide how the types look, one a line.</summary>
    public string Settings { get; } = settings;

    /// <summary>A hash of what the types are.</summary>
    public string Facts { get; } = facts;
}
