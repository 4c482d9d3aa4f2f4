namespace TokenGen.Json;

/// <summary>Reads a JSON object with arbitrary names. If a name occurs twice, the last value counts.</summary>
internal sealed class MapCodec<T>(JsonCodec<T> element) : JsonCodec<IReadOnlyDictionary<string, T>>
{
    // The bytes of an entry in addition to its value.
    private const int EntrySize = 48;

    public override IReadOnlyDictionary<string, T> Read(ref JsonReader reader) =>
        TryRead(ref reader, out IReadOnlyDictionary<string, T>? map) ? map : throw reader.Refused();

    internal override JsonKinds Kinds => JsonKinds.Object;

    internal override string Expected => "an object";

    internal override bool TryMakeEmpty(out IReadOnlyDictionary<string, T> value)
    {
        value = new Dictionary<string, T>(StringComparer.Ordinal);
        return true;
    }

    internal override bool TryRead(ref JsonReader reader, out IReadOnlyDictionary<string, T> value)
    {
        if (!reader.IsAtObject)
        {
            return reader.Refuse(Expected, out value);
        }

        Dictionary<string, T> map = new(StringComparer.Ordinal);
        value = map;
        JsonMark start = reader.Mark();
        int place = 0;
        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> utf8Name))
        {
            reader.Spend(EntrySize);
            string name = reader.GetNameText(utf8Name);
            if (!ElementReading.TryRead(ref reader, element, out T? one, out bool isDropped))
            {
                ElementReading.NoteBehind(ref reader, start, place, element);
                return false;
            }

            if (!isDropped)
            {
                map[name] = one;
            }

            place++;
        }

        return true;
    }

    public override void Write(ref JsonWriter writer, IReadOnlyDictionary<string, T> value)
    {
        writer.WriteStartObject();
        foreach (KeyValuePair<string, T> member in value)
        {
            writer.WriteName(member.Key);
            element.Write(ref writer, member.Value);
        }

        writer.WriteEndObject();
    }
}
