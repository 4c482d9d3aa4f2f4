#if NET8_0_OR_GREATER
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#endif
using System.Text;
using System.Text.Json;

namespace TokenGen.Json;

/// <summary>Runs a codec with the readers and writers of System.Text.Json.</summary>
internal static class JsonCodecFace
{
    /// <summary>Reads the current value and leaves the reader on its last token, as a converter must.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, JsonCodec<T> codec)
    {
#if NET8_0_OR_GREATER
        long start = reader.TokenStartIndex;

        // A reader over a single span has no position in a sequence, but shows the place of its token. A converter is called with the whole
        // value in memory, so the rest of the value follows the token.
        if (reader.Position.GetObject() is null && !reader.ValueSpan.IsEmpty)
        {
            ref byte first = ref MemoryMarshal.GetReference(reader.ValueSpan);
            if (reader.TokenType == JsonTokenType.String)
            {
                first = ref Unsafe.Subtract(ref first, 1);
            }

            if (!reader.TrySkip())
            {
                throw new JsonException();
            }

            return codec.Parse(MemoryMarshal.CreateReadOnlySpan(ref first, checked((int)(reader.BytesConsumed - start))));
        }

#endif
        return codec.Parse(Encoding.UTF8.GetBytes(JsonElement.ParseValue(ref reader).GetRawText()));
    }

    public static void Write<T>(Utf8JsonWriter writer, T value, JsonCodec<T> codec)
    {
        byte[] buffer = codec.ToPooledBuffer(value, out int length);
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
