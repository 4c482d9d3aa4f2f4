namespace TokenGen.Generator.Model;

/// <summary>A type that the project has, in place of the one that the schema would get.</summary>
/// <param name="Type">The type as it is written in C#, fully qualified.</param>
/// <param name="ShortName">Its name alone.</param>
/// <param name="IsStruct">Whether it is a value type.</param>
/// <param name="Form">The JSON that the document declares.</param>
/// <param name="Codec">The class and member that hold its codec, within the namespace.</param>
internal sealed record OwnUse(string Type, string ShortName, bool IsStruct, JsonForm Form, string Codec) : TypeUse
{
    public override bool IsValueType => IsStruct;
}

/// <summary>A framework type in an unusual JSON form, such as a time in seconds.</summary>
internal sealed record ConvertedUse(ScalarKind Kind, JsonForm Form, Conversion Conversion) : TypeUse
{
    public override bool IsValueType => new ScalarUse(Kind).IsValueType;
}

/// <summary>How the runtime converts; the names are those of its codecs.</summary>
internal enum Conversion
{
    UnixSeconds,
    UnixSecondsWithFraction,
    UnixMilliseconds,
    InText,
    RawText,
}

/// <summary>The kind of JSON that a schema declares.</summary>
internal enum JsonForm
{
    Any,
    Text,
    Integer,
    Number,
    Boolean,
    Array,
    Object,
}

/// <summary>The codec of a type of the project.</summary>
/// <param name="Name">The property that holds it.</param>
/// <param name="Type">The type as it is written in C#, fully qualified.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Form">The JSON that the document declares.</param>
internal sealed record OwnCodecModel(string Name, string Type, OwnCodecSource Source, JsonForm Form);
