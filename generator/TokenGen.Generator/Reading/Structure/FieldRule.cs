namespace TokenGen.Generator.Reading.Structure;

internal enum Arrangement
{
    One,
    Map,

    /// <summary>A map whose x- members are extensions, not entries.</summary>
    ExtensibleMap,
    List,
}

/// <summary>What stands at a place: objects of a kind, and how they are arranged.</summary>
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

    /// <summary>An address, whole or relative.</summary>
    Url,

    /// <summary>An address, whole or relative, every character of which an address may have (RFC 3986).</summary>
    WellFormedUrl,

    /// <summary>A whole address.</summary>
    AbsoluteUrl,

    /// <summary>A host and perhaps a port, as Swagger 2.0 has it.</summary>
    Host,

    /// <summary>A list of URL schemes.</summary>
    Schemes,

    /// <summary>A list of names.</summary>
    Names,

    /// <summary>A list of names, none of them blank.</summary>
    Words,

    /// <summary>A list of objects, each of which names security schemes.</summary>
    Requirements,

    /// <summary>A list of media types, each of which counts once.</summary>
    MediaTypeNames,

    /// <summary>An object whose members are true or false.</summary>
    Switches,

    /// <summary>A list of anything.</summary>
    Values,

    /// <summary>The name of a JSON type, or from 3.1 on a list of them.</summary>
    Type,

    /// <summary>Where a parameter is sent.</summary>
    ParameterPlace,

    /// <summary>Where a key is sent that is a credential.</summary>
    KeyPlace,

    /// <summary>The kind of a security scheme.</summary>
    SchemeType,
}

/// <summary>What a field of an object must be.</summary>
internal readonly record struct FieldRule(Place? Place, ScalarRule Scalar)
{
    public static FieldRule Of(ObjectKind kind, Arrangement arrangement = Arrangement.One) =>
        new(new Place(kind, arrangement), ScalarRule.None);

    public static FieldRule Of(ScalarRule scalar) => new(null, scalar);
}
