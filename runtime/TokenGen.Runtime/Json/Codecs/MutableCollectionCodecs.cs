namespace TokenGen.Json;

/// <summary>The list codec for users of <see cref="System.Text.Json.JsonSerializer"/> who request <see cref="List{T}"/>.</summary>
internal sealed class MutableListCodec<T>(JsonCodec<IReadOnlyList<T>> list) : JsonCodec<List<T>>
{
    public override List<T> Read(ref JsonReader reader) => [.. list.Read(ref reader)];

    public override void Write(ref JsonWriter writer, List<T> value) => list.Write(ref writer, value);
}

/// <summary>The list codec for users of <see cref="System.Text.Json.JsonSerializer"/> who request an array.</summary>
internal sealed class ArrayCodec<T>(JsonCodec<IReadOnlyList<T>> list) : JsonCodec<T[]>
{
    public override T[] Read(ref JsonReader reader) => [.. list.Read(ref reader)];

    public override void Write(ref JsonWriter writer, T[] value) => list.Write(ref writer, value);
}

/// <summary>
/// The map codec for users of <see cref="System.Text.Json.JsonSerializer"/> who request <see cref="Dictionary{TKey, TValue}"/>.
/// </summary>
internal sealed class DictionaryCodec<T>(JsonCodec<IReadOnlyDictionary<string, T>> map) : JsonCodec<Dictionary<string, T>>
{
    public override Dictionary<string, T> Read(ref JsonReader reader) => (Dictionary<string, T>)map.Read(ref reader);

    public override void Write(ref JsonWriter writer, Dictionary<string, T> value) => map.Write(ref writer, value);
}
