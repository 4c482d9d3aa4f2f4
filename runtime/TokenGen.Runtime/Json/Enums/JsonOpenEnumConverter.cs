using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TokenGen.Json;

/// <summary>Lets <see cref="JsonSerializer"/> read and write an open enumeration of strings as its client does.</summary>
/// <typeparam name="T">The struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonOpenEnumConverter<T> : JsonConverter<T>
    where T : struct
{
    // Which strings are listed does not matter: any is taken.
    private readonly JsonOpenEnumCodec<T> _codec = new();

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonCodecFace.Read(ref reader, _codec);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => JsonCodecFace.Write(writer, value, _codec);
}
