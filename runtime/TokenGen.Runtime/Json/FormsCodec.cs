using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>Describes a type and its lists, arrays and maps to System.Text.Json. It is no codec itself, so that it has no lists.</summary>
internal sealed class FormsCodec<T>(JsonCodec<T> codec) : JsonCodec
{
    internal override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        if (type == typeof(T)) return codec.GetTypeInfo(type, options);
        if (type == typeof(IReadOnlyList<T>)) return codec.List().GetTypeInfo(type, options);
        if (type == typeof(IReadOnlyDictionary<string, T>)) return codec.Map().GetTypeInfo(type, options);
        if (type == typeof(List<T>)) return new MutableListCodec<T>(codec.List()).GetTypeInfo(type, options);
        if (type == typeof(T[])) return new ArrayCodec<T>(codec.List()).GetTypeInfo(type, options);
        if (type == typeof(Dictionary<string, T>)) return new DictionaryCodec<T>(codec.Map()).GetTypeInfo(type, options);
        return null;
    }
}
