using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// The expressions that read, write or name the codec of a type; all other JSON code is in the runtime. Extension methods are called as
/// static methods, because otherwise the compiler searches every import for them.
/// </summary>
internal sealed class JsonExpressions(TypeNames types)
{
    /// <summary>The codec of a type, such as <c>JsonForms.List(UserApiToken.Json)</c>.</summary>
    public string Codec(TypeUse type) => type switch
    {
        ScalarUse { AllowsText: true } number => $"{types["JsonCodecs"]}.NumberOrText({PlainCodec(number)})",
        ScalarUse scalar => PlainCodec(scalar),
        ConvertedUse { Conversion: Conversion.InText } text => $"{types["JsonOwnCodecs"]}.InText({PlainCodec(new ScalarUse(text.Kind))})",
        ConvertedUse converted => $"{types["JsonOwnCodecs"]}.{RuntimeMembers.Codec(converted.Conversion)}",
        OwnUse own => types.Whole(own.Codec),
        JsonUse => $"{types["JsonCodecs"]}.Element",
        NamedUse { IsClosed: true } named => $"{types.InExpression(ReservedNames.CodecOf(named.Name))}.Default",
        NamedUse named => $"{types.InExpression(named.Name)}.{ReservedNames.Codec}",
        ArrayUse array => $"{types["JsonForms"]}.List({NullableCodec(array.Item, array.IsItemNullable)})",
        MapUse map => $"{types["JsonForms"]}.Map({NullableCodec(map.Value, map.IsValueNullable)})",
        _ => throw new InvalidOperationException($"No codec for {type.GetType().Name}."),
    };

    /// <summary>The codec of a type that allows null.</summary>
    public string NullableCodec(TypeUse type, bool isNullable) => (isNullable, type.IsValueType) switch
    {
        (false, _) => Codec(type),
        (true, true) => $"{types["JsonForms"]}.OrNull({Codec(type)})",
        (true, false) => $"{types["JsonReferences"]}.OrNull({Codec(type)})",
    };

    private string PlainCodec(ScalarUse scalar) => $"{types["JsonCodecs"]}.{RuntimeMembers.Codec(scalar.Kind)}";
}
