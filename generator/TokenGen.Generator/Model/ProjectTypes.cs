namespace TokenGen.Generator.Model;

/// <summary>The types that settings and documents name, as found in the compilation.</summary>
internal sealed record ProjectTypes(EquatableArray<ProjectType> All)
{
    public static ProjectTypes None { get; } = new([]);

    /// <summary>The type with that name; null if the compilation was not asked for it.</summary>
    public ProjectType? Find(OwnTypeName name) => All.FirstOrDefault(type => type.Name == name);
}

/// <summary>A type of the project or of its references, or the reason why it cannot be used.</summary>
internal sealed record ProjectType(OwnTypeName Name)
{
    /// <summary>Whether the type exists and the project can use it.</summary>
    public bool Exists => FullName.Length > 0;

    /// <summary>The fully qualified type: <c>global::Acme.Money</c>.</summary>
    public string FullName { get; init; } = "";

    public string ShortName { get; init; } = "";

    public bool IsStruct { get; init; }

    /// <summary>Whether it is public.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Its codec; null if there is none.</summary>
    public OwnCodecSource? Codec { get; init; }

    /// <summary>What the user can do if the type or its codec does not exist.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>The source of the codec of a type.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Read">The expression of the codec or converter, or the function that parses a text.</param>
/// <param name="Write">The function that gives the text of a value.</param>
internal sealed record OwnCodecSource(OwnCodecKind Kind, string Read, string Write = "");

internal enum OwnCodecKind
{
    /// <summary>A <c>JsonCodec&lt;T&gt;</c>.</summary>
    Codec,

    /// <summary>A <c>JsonConverter&lt;T&gt;</c> or a factory of one.</summary>
    Converter,

    /// <summary>The type has a method that parses a text.</summary>
    Parsed,
}
