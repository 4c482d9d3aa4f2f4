namespace TokenGen.Json;

/// <summary>One field of a type: its place, and how its value is read and written.</summary>
internal struct JsonField
{
    /// <summary>The distance from the origin of the object, in bytes.</summary>
    public nint Distance;

    public FieldKind Kind;

    /// <summary>Whether a response must have the member.</summary>
    public bool IsRequired;

    /// <summary>Whether the document allows null for a required member; null is then written like any value.</summary>
    public bool IsNullWritten;

    /// <summary>Whether the value is left out of printed texts.</summary>
    public bool IsSecret;

    /// <summary>Reads, writes and compares values of the field's type.</summary>
    public FieldSlot Slot;

    /// <summary>The name in its written form: quoted, escaped, with its colon.</summary>
    public byte[] Literal;
}
