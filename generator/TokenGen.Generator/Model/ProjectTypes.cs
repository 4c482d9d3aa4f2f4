namespace TokenGen.Generator.Model;

/// <summary>What the compilation says of the types that the settings and documents name.</summary>
internal sealed record ProjectTypes(EquatableArray<ProjectType> All)
{
    public static ProjectTypes None { get; } = new([]);

    /// <summary>The type of that name; null where the compilation has not been asked for it.</summary>
    public ProjectType? Find(OwnTypeName name) => All.FirstOrDefault(type => type.Name == name);
}

/// <summary>A type of the project or of its references, or why it cannot be used.</summary>
internal sealed record ProjectType(OwnTypeName Name)
{
    /// <summary>Whether there is such a type that the project can use.</summary>
    public bool Exists => FullName.Length > 0;

    /// <summary>The type as C# writes it anywhere: <c>global::Acme.Money</c>.</summary>
    public string FullName { get; init; } = "";

    public string ShortName { get; init; } = "";

    public bool IsStruct { get; init; }

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>What reads and writes it; null where nothing does.</summary>
    public OwnCodecSource? Codec { get; init; }

    /// <summary>What to do where the type or its codec does not exist.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>Where the codec of a type comes from.</summary>
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

    /// <summary>The type parses a text.</summary>
    Parsed,
}
