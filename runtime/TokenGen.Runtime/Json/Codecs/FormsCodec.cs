using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>
/// Describes a type and its lists, arrays and maps to System.Text.Json. It is not a codec of values itself, so it has no lists of its own.
/// </summary>
internal sealed class FormsCodec<T>(JsonCodec<T> codec) : JsonCodec
{
    internal override object? ReadObject(ref JsonReader reader) => codec.ReadObject(ref reader);

    internal override bool TryReadObject(ref JsonReader reader, out object? value) => codec.TryReadObject(ref reader, out value);

    internal override void WriteObject(ref JsonWriter writer, object value) => codec.WriteObject(ref writer, value);

    internal override System.Text.Json.Serialization.JsonConverter ToConverter() => codec.ToConverter();

    internal override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T))
        {
            return codec.GetTypeInfo(type, options);
        }

        if (type == typeof(IReadOnlyList<T>))
        {
            return Items.List().GetTypeInfo(type, options);
        }

        if (type == typeof(IReadOnlyDictionary<string, T>))
        {
            return Items.Map().GetTypeInfo(type, options);
        }

        if (type == typeof(List<T>))
        {
            return new MutableListCodec<T>(Items.List()).GetTypeInfo(type, options);
        }

        if (type == typeof(T[]))
        {
            return new ArrayCodec<T>(Items.List()).GetTypeInfo(type, options);
        }

        if (type == typeof(Dictionary<string, T>))
        {
            return new DictionaryCodec<T>(Items.Map()).GetTypeInfo(type, options);
        }

        return null;
    }

    private JsonCodec<T> Items => default(T) is null ? new ItemOrNullCodec<T>(codec) : codec;
}
