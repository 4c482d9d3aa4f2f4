using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>Writes types independently of the target framework: <c>date</c> is one word, whether or not C# has <c>DateOnly</c>.</summary>
internal static class TypeNotation
{
    /// <summary>Pairs of types where the second holds every value of the first without loss.</summary>
    private static readonly HashSet<(string From, string To)> s_wider =
    [
        ("int32", "int64"), ("int32", "integer"), ("int32", "double"), ("int32", "decimal"),
        ("int64", "integer"), ("int64", "decimal"), ("uint64", "integer"), ("uint64", "decimal"),
        ("float", "double"), ("integer", "decimal"),
    ];

    public static string Of(TypeUse type, bool isNullable = false) => Bare(type) + (isNullable ? "?" : "");

    /// <summary>Whether each value of a type is a value of another one.</summary>
    public static bool IsWider(string from, string to) => s_wider.Contains((from, to));

    private static string Bare(TypeUse type) => type switch
    {
        ScalarUse scalar => Of(scalar.Kind),
        NamedUse named => SharedTypes.DisplayName(named.Name),
        ArrayUse array => Of(array.Item, array.IsItemNullable) + "[]",
        MapUse map => "{" + Of(map.Value, map.IsValueNullable) + "}",
        StreamUse => "stream",
        FileUse => "file",
        EnvelopeUse envelope => Of(envelope.Payload, envelope.IsPayloadNullable),
        ItemsUse items => Of(items.Item) + "...",
        SentItemsUse items => Of(items.Item) + "...",
        _ => "any",
    };

    private static string Of(ScalarKind kind) => kind switch
    {
        ScalarKind.String => "string",
        ScalarKind.Boolean => "boolean",
        ScalarKind.Int32 => "int32",
        ScalarKind.Int64 => "int64",
        ScalarKind.UInt64 => "uint64",
        ScalarKind.Single => "float",
        ScalarKind.Double => "double",
        ScalarKind.Decimal => "decimal",
        ScalarKind.BigInteger => "integer",
        ScalarKind.DateTimeOffset => "date-time",
        ScalarKind.DateOnly or ScalarKind.Date => "date",
        ScalarKind.TimeOnly => "time",
        ScalarKind.TimeSpan => "duration",
        ScalarKind.Guid => "uuid",
        ScalarKind.Uri => "uri",
        _ => "bytes",
    };
}
