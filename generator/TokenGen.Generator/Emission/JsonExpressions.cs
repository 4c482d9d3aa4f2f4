using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// The expressions that read, write or name the codec of a type; everything else of JSON is in the runtime. Extension methods are
/// called as the static methods they are: finding them costs the compiler a search through every import.
/// </summary>
internal sealed class JsonExpressions(TypeNames types)
{
    /// <summary>The codec of a type, such as <c>JsonForms.List(UserApiToken.Json.Default)</c>.</summary>
    public string Codec(TypeUse type) => type switch
    {
        ScalarUse { AllowsText: true } number => $"{types["JsonCodecs"]}.NumberOrText({PlainCodec(number)})",
        ScalarUse scalar => PlainCodec(scalar),
        JsonUse => $"{types["JsonCodecs"]}.Element",
        NamedUse { IsClosed: true } named => $"{types.InExpression(ReservedNames.CodecOf(named.Name))}.Default",
        NamedUse { IsOpenText: true } named => $"{types.InExpression(named.Name)}.{ReservedNames.Codec}",
        NamedUse named => $"{types.InExpression(named.Name)}.{ReservedNames.Codec}.Default",
        ArrayUse array => $"{types["JsonForms"]}.List({NullableCodec(array.Item, array.IsItemNullable)})",
        MapUse map => $"{types["JsonForms"]}.Map({NullableCodec(map.Value, map.IsValueNullable)})",
        _ => throw new InvalidOperationException($"No codec for {type.GetType().Name}."),
    };

    /// <summary>Reads a value that may not be null.</summary>
    public string Read(TypeUse type) => type switch
    {
        ScalarUse { AllowsText: true } number => $"reader.ReadNumberOrText({PlainCodec(number)})",
        ScalarUse scalar => $"reader.Read{scalar.Kind}()",
        JsonUse => "reader.ReadElement()",
        _ => $"{Codec(type)}.Read(ref reader)",
    };

    /// <summary>Reads a value for which null stands for its absence, or is a value of its own.</summary>
    public string ReadOrNull(TypeUse type) => type switch
    {
        ScalarUse { AllowsText: true } => $"reader.TryReadNull() ? null : {Read(type)}",
        ScalarUse scalar => $"reader.Read{scalar.Kind}OrNull()",
        JsonUse => Read(type),
        NamedUse { IsOpenText: true } => $"{Codec(type)}.ReadOrNull(ref reader)",
        { IsValueType: true } => $"reader.TryReadNull() ? null : {Read(type)}",
        _ => $"{Codec(type)}.ReadOrDefault(ref reader)",
    };

    /// <summary>Writes a value that is not null.</summary>
    public string Write(TypeUse type, string value) => type switch
    {
        ScalarUse scalar => $"writer.Write{scalar.Kind}({value});",
        JsonUse => $"writer.WriteElement({value});",
        _ => $"{Codec(type)}.Write(ref writer, {value});",
    };

    /// <summary>What follows the value where a member is written: its codec, unless the type is one the writer knows by itself.</summary>
    public string? CodecArgument(TypeUse type) => type switch
    {
        JsonUse => null,
        ScalarUse
        {
            Kind: ScalarKind.String or ScalarKind.Boolean or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.Double
                or ScalarKind.DateTimeOffset or ScalarKind.Uri,
        } => null,
        ScalarUse scalar => $"{types["JsonCodecs"]}.{scalar.Kind}",
        _ => Codec(type),
    };

    /// <summary>The codec of a type of which null is a value too.</summary>
    public string NullableCodec(TypeUse type, bool isNullable) => (isNullable, type.IsValueType) switch
    {
        (false, _) => Codec(type),
        (true, true) => $"{types["JsonForms"]}.OrNull({Codec(type)})",
        (true, false) => $"{types["JsonReferences"]}.OrNull({Codec(type)})",
    };

    private string PlainCodec(ScalarUse scalar) => $"{types["JsonCodecs"]}.{scalar.Kind}";
}
