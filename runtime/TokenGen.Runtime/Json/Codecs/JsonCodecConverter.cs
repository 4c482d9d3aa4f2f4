using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>
/// Lets <see cref="JsonSerializer"/> read and write a generated type with the code its client uses. Naming policies, encoders and
/// indentation of the <see cref="JsonSerializerOptions"/> do not apply inside the value.
/// </summary>
/// <typeparam name="T">The type.</typeparam>
/// <typeparam name="TCodec">Its codec.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonCodecConverter<T, TCodec> : JsonConverter<T>
    where TCodec : JsonCodec<T>, new()
{
    private readonly TCodec _codec = new();

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonCodecFace.Read(ref reader, _codec);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonCodecFace.Write(writer, value, _codec);
}
