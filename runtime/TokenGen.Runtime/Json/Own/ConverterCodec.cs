using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>A converter of System.Text.Json.</summary>
internal sealed class ConverterCodec<T>(JsonConverter<T> converter, JsonSerializerOptions options, JsonKinds kinds) : OwnCodec<T>(kinds)
{
    public override void Write(ref JsonWriter writer, T value)
    {
        using MemoryStream buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            converter.Write(json, value, options);
        }

        writer.WriteRaw(buffer.GetBuffer().AsSpan(0, checked((int)buffer.Length)));
    }

    protected override T FromJson(ReadOnlySpan<byte> utf8Json)
    {
        Utf8JsonReader reader = new(utf8Json);
        reader.Read();
        T? value = converter.Read(ref reader, typeof(T), options);
        return value is null || reader.Read() ? throw new JsonException() : value;
    }
}
