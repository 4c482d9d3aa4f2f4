namespace TokenGen.Generator.Model;

/// <summary>The C# type and JSON form of a schema where it is used, without nullability.</summary>
internal abstract record TypeUse
{
    /// <summary>Whether it is a value type in C#, whose null is a <see cref="Nullable{T}"/>.</summary>
    public abstract bool IsValueType { get; }
}

/// <summary>A JSON string, number or boolean.</summary>
internal sealed record ScalarUse(ScalarKind Kind) : TypeUse
{
    /// <summary>Whether a number may be received as a string; it is written as a number.</summary>
    public bool AllowsText { get; init; }

    /// <summary>Whether its C# type is a number.</summary>
    public bool IsNumber =>
        Kind is ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal
            or ScalarKind.BigInteger;

    public override bool IsValueType => Kind is not (ScalarKind.String or ScalarKind.Uri or ScalarKind.Bytes or ScalarKind.Base64Url);
}

/// <summary>A generated type.</summary>
internal sealed record NamedUse(string Name, bool IsEnum) : TypeUse
{
    /// <summary>The kind of JSON of an enum's values.</summary>
    public ScalarKind Underlying { get; init; }

    /// <summary>Whether it is a tuple, which is an array in JSON.</summary>
    public bool IsTuple { get; init; }

    /// <summary>Whether it is a C# <c>enum</c>, which has only the listed values.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether it is a struct with the text, which the runtime reads and writes without generated code.</summary>
    public bool IsOpenText => IsEnum && !IsClosed && Underlying == ScalarKind.String;

    public override bool IsValueType => IsEnum;
}

/// <summary>A JSON array.</summary>
internal sealed record ArrayUse(TypeUse Item, bool IsItemNullable) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>A JSON object that maps names to values.</summary>
internal sealed record MapUse(TypeUse Value, bool IsValueNullable) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>Any JSON: the document allows any value, or there is no better C# type.</summary>
internal sealed record JsonUse : TypeUse
{
    public static JsonUse Instance { get; } = new();

    public override bool IsValueType => true;
}

/// <summary>Bytes that are streamed.</summary>
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

/// <summary>A payload in its envelope: <c>ResponseContainer&lt;T&gt;</c> of the runtime.</summary>
/// <param name="Payload">The type of the payload.</param>
/// <param name="IsPayloadNullable">Whether the payload may be null.</param>
internal sealed record EnvelopeUse(TypeUse Payload, bool IsPayloadNullable = false) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>The scalar types. The names are those of the reader and writer methods of the runtime.</summary>
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
