using System.ComponentModel;

namespace TokenGen;

/// <summary>
/// The values of an open enum whose C# names have other letters or digits, such as <c>+1</c>. The analyzers of TokenGen read them.
/// </summary>
/// <param name="values">The values on the wire.</param>
[AttributeUsage(AttributeTargets.Struct)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiValuesAttribute(params string[] values) : Attribute
{
    /// <summary>The values on the wire.</summary>
    public IReadOnlyList<string> Values { get; } = values;
}
