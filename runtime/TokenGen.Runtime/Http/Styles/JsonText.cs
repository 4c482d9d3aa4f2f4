using System.Buffers;
using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>A value as JSON in a pooled buffer. Dispose clears the buffer and returns it to the pool.</summary>
internal readonly struct JsonText : IDisposable
{
    private readonly byte[] _buffer;
    private readonly int _length;

    private JsonText(byte[] buffer, int length)
    {
        _buffer = buffer;
        _length = length;
    }

    public ReadOnlySpan<byte> Utf8 => _buffer.AsSpan(0, _length);

    public static JsonText Of<T>(T value, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(codec);
        return new JsonText(codec.ToPooledBuffer(value, out int length), length);
    }

    /// <summary>Starts to read the value.</summary>
    public JsonReader Read() => new(Utf8);

    public override string ToString() => StrictUtf8.GetString(Utf8);

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer, clearArray: true);
}
