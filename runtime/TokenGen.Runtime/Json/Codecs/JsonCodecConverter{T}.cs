using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>Wraps a codec as a converter for System.Text.Json.</summary>
internal sealed class JsonCodecConverter<T>(JsonCodec<T> codec) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonCodecFace.Read(ref reader, codec);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonCodecFace.Write(writer, value, codec);
}
