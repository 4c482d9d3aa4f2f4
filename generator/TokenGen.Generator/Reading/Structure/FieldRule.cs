namespace TokenGen.Generator.Reading.Structure;

internal enum Arrangement
{
    One,
    Map,

    /// <summary>A map whose x- members are extensions, not entries.</summary>
    ExtensibleMap,
    List,
}

/// <summary>The contents of a place: objects of one kind, and their arrangement.</summary>
internal readonly record struct Place(ObjectKind Kind, Arrangement Arrangement)
{
    public Place Entry => this with { Arrangement = Arrangement.One };

    public bool IsMap => Arrangement is Arrangement.Map or Arrangement.ExtensibleMap;
}

internal enum ScalarRule
{
    None,
    Boolean,
    Integer,
    Number,

    /// <summary>A number that fits a decimal.</summary>
    Decimal,

    /// <summary>true or false, or a schema.</summary>
    BooleanOrSchema,

    /// <summary>true or false up to OpenAPI 3.0, a number from 3.1 on.</summary>
    ExclusiveLimit,

    /// <summary>An address, absolute or relative.</summary>
    Url,

    /// <summary>An address, absolute or relative, with only the characters that an address may have (RFC 3986).</summary>
    WellFormedUrl,

    /// <summary>An absolute address.</summary>
    AbsoluteUrl,

    /// <summary>A host with an optional port, as in Swagger 2.0.</summary>
    Host,

    /// <summary>A list of URL schemes.</summary>
    Schemes,

    /// <summary>A list of names.</summary>
    Names,

    /// <summary>A list of names, none of them blank.</summary>
    Words,

    /// <summary>A list of objects, each of which lists security schemes.</summary>
    Requirements,

    /// <summary>A list of media types without repetition.</summary>
    MediaTypeNames,

    /// <summary>An object whose members are true or false.</summary>
    Switches,

    /// <summary>A list of anything.</summary>
    Values,

    /// <summary>The name of a JSON type, or since 3.1 a list of them.</summary>
    Type,

    /// <summary>The location of a parameter.</summary>
    ParameterPlace,

    /// <summary>The location of an API key.</summary>
    KeyPlace,

    /// <summary>The kind of a security scheme.</summary>
    SchemeType,
}

/// <summary>The rule for the value of a field.</summary>
internal readonly record struct FieldRule(Place? Place, ScalarRule Scalar)
{
    public static FieldRule Of(ObjectKind kind, Arrangement arrangement = Arrangement.One) =>
        new(new Place(kind, arrangement), ScalarRule.None);

    public static FieldRule Of(ScalarRule scalar) => new(null, scalar);
}
