using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Json;

/// <summary>The kinds of JSON value that a case of a union may be (JSON Schema, <c>type</c>).</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "These are the names of JSON Schema.")]
public enum JsonKinds
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>An object.</summary>
    Object = 1,

    /// <summary>An array.</summary>
    Array = 2,

    /// <summary>A string.</summary>
    String = 4,

    /// <summary>A number without a fraction.</summary>
    Integer = 8,

    /// <summary>A number with or without a fraction.</summary>
    Number = 16,

    /// <summary>True or false.</summary>
    Boolean = 32,
}
