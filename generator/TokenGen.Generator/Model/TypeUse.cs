namespace TokenGen.Generator.Model;

/// <summary>How a schema appears where it is used: the C# type and the JSON shape, without nullability.</summary>
internal abstract record TypeUse
{
    /// <summary>Whether C# writes the type's null as <see cref="Nullable{T}"/>.</summary>
    public abstract bool IsValueType { get; }
}

/// <summary>A JSON string, number or boolean with a C# type of its own.</summary>
internal sealed record ScalarUse(ScalarKind Kind) : TypeUse
{
    /// <summary>A number that may come as a string; it is written as a number.</summary>
    public bool AllowsText { get; init; }

    /// <summary>Whether its C# type is a number.</summary>
    public bool IsNumber =>
        Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal or ScalarKind.BigInteger;

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url);
}

/// <summary>A type that is emitted for this document.</summary>
internal sealed record NamedUse(string Name, bool IsEnum) : TypeUse
{
    /// <summary>What an enum's values are on the wire.</summary>
    public ScalarKind Underlying { get; init; }

    /// <summary>An array to JSON.</summary>
    public bool IsTuple { get; init; }

    /// <summary>A C# <c>enum</c>, which holds listed values only.</summary>
    public bool IsClosed { get; init; }

    /// <summary>A struct over the text on the wire, which the runtime reads and writes without code of its own.</summary>
    public bool IsOpenText => IsEnum && !IsClosed && Underlying == ScalarKind.String;

    public override bool IsValueType => IsEnum;
}

/// <summary>A JSON array.</summary>
internal sealed record ArrayUse(TypeUse Item, bool IsItemNullable) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>A JSON object used as a map from member names to values.</summary>
internal sealed record MapUse(TypeUse Value, bool IsValueNullable) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>Any JSON: what the document leaves open, or what has no better C# type.</summary>
internal sealed record JsonUse : TypeUse
{
    public static JsonUse Instance { get; } = new();

    public override bool IsValueType => true;
}

/// <summary>Bytes that are not held in memory as a whole.</summary>
internal sealed record StreamUse : TypeUse
{
    public static StreamUse Instance { get; } = new();

    public override bool IsValueType => false;
}

/// <summary>A file in a <c>multipart</c> body.</summary>
internal sealed record FileUse : TypeUse
{
    public static FileUse Instance { get; } = new();

    public override bool IsValueType => false;
}

/// <summary>A payload inside its envelope: <c>ResponseContainer&lt;T&gt;</c> of the runtime.</summary>
/// <param name="Payload">The type of the payload.</param>
/// <param name="IsPayloadNullable">Whether the document lets the payload be null.</param>
internal sealed record EnvelopeUse(TypeUse Payload, bool IsPayloadNullable = false) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>The scalars that the runtime reads and writes; the names are those of its reader and writer methods.</summary>
internal enum ScalarKind
{
    String,
    Boolean,
    Int32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
    BigInteger,
    DateTimeOffset,
    DateOnly,

    /// <summary>A date without <c>DateOnly</c>: a <c>DateTime</c> at midnight.</summary>
    Date,
    TimeOnly,
    TimeSpan,
    Guid,
    Uri,
    Bytes,
    Base64Url,
}
