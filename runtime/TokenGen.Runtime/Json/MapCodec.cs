namespace TokenGen.Json;

/// <summary>Reads a JSON object whose names are not known beforehand. Of a name that comes twice the last value counts.</summary>
internal sealed class MapCodec<T>(JsonCodec<T> element) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    public override IReadOnlyDictionary<string, T> Read(ref JsonReader reader)
    {
        var map = new Dictionary<string, T>(StringComparer.Ordinal);
        reader.ReadStartObject();
        while (reader.ReadName(out var name))
        {
            map[reader.GetNameText(name)] = element.Read(ref reader);
        }

        return map;
    }

    public override void Write(ref JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (var member in value)
        {
            writer.WriteName(member.Key);
            element.Write(ref writer, member.Value);
        }

        writer.WriteEndObject();
    }
}
