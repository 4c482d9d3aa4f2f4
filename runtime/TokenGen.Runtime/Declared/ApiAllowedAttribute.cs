using System.ComponentModel;

namespace TokenGen;

/// <summary>The values that the document allows for a parameter or property. The analyzers of TokenGen compare constants with it.</summary>
/// <param name="values">
/// A range such as <c>1..100</c>, <c>0&lt;..</c> or <c>length 1..39</c>, a regular expression such as <c>pattern ^[a-z]+$</c>, or
/// several of them, joined by a semicolon and a space; the pattern is the last one.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAllowedAttribute(string values) : Attribute
{
    /// <summary>The values, in the notation of the constructor.</summary>
    public string Values { get; } = values;
}
