using System.Text.Json;

namespace TokenGen.Json;

/// <summary>How a codec is driven by the readers and writers of System.Text.Json.</summary>
internal static class JsonCodecFace
{
    /// <summary>Reads the value the reader stands on and leaves the reader on its last token, as a converter must.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
    {
        // On a copy, because a JsonReader goes one token further than a converter may.
        var copy = new JsonReader(reader);
        var value = codec.Read(ref copy);
        reader.TrySkip();
        return value;
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonCodec<T> codec)
    {
        var buffer = codec.ToPooledBuffer(value, out var length);
        try
        {
            writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
