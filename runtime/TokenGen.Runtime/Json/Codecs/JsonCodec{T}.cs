using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace TokenGen.Json;

/// <summary>Reads and writes the JSON of one type. Immutable and safe to share between threads.</summary>
/// <typeparam name="T">The type.</typeparam>
[SuppressMessage("ApiDesign", "RS0022", Justification = "Generated codecs derive from this class, and nothing else from its base.")]
public abstract class JsonCodec<T> : JsonCodec
{
    private const int InitialCapacity = 256;
    private const int MaxPredictedLength = 1024 * 1024;

    // The length of the last written text. The next text is probably about as long, so its buffer need not grow.
    private int _lastLength = InitialCapacity;

    /// <summary>Reads one value.</summary>
    /// <param name="reader">Positioned at the first token of the value; afterwards at the token after the value.</param>
    /// <exception cref="JsonException">The value does not match the document.</exception>
    public abstract T Read(ref JsonReader reader);

    /// <summary>Writes one value.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(ref JsonWriter writer, T value);

    /// <summary>Reads a whole JSON text.</summary>
    /// <param name="utf8Json">The text, without a byte order mark.</param>
    /// <exception cref="JsonException">The text is not JSON, does not match the document, or is longer than one value.</exception>
    public T Parse(ReadOnlySpan<byte> utf8Json) => Parse(utf8Json, null);

    /// <summary>Reads a whole JSON text as part of a response.</summary>
    /// <param name="utf8Json">The text, without a byte order mark.</param>
    /// <param name="reading">How the response is read; null for a strict reading.</param>
    /// <exception cref="JsonException">The text is not JSON, does not match the document, or is longer than one value.</exception>
    internal T Parse(ReadOnlySpan<byte> utf8Json, JsonReading? reading)
    {
        JsonReader reader = new(utf8Json, reading);
        if (!TryRead(ref reader, out T value))
        {
            throw reader.Refused();
        }

        reader.ReadEnd();
        return value;
    }

    /// <summary>Reads a whole JSON text that is the result of a call, or an item of it.</summary>
    /// <param name="utf8Json">The text, without a byte order mark.</param>
    /// <param name="reading">How the response is read; null for a strict reading.</param>
    /// <exception cref="JsonException">The text is not JSON, is longer than one value, or no value can be read from it.</exception>
    internal T ParseResult(ReadOnlySpan<byte> utf8Json, JsonReading? reading)
    {
        JsonReader reader = new(utf8Json, reading);
        if (!RootValue.TryRead(ref reader, this, out T value))
        {
            throw reader.Refused();
        }

        reader.ReadEnd();
        return value;
    }

    /// <summary>Reads one value if it matches the document, or has only one possible meaning. A strict reader throws otherwise.</summary>
    /// <param name="reader">Positioned at the first token of the value; afterwards after the value, or anywhere in it if the result is
    /// false.</param>
    /// <param name="value">The value.</param>
    internal virtual bool TryRead(ref JsonReader reader, out T value)
    {
        JsonMark start = reader.Mark();
        try
        {
            value = Read(ref reader);
            return true;
        }
        catch (JsonReadException wrong) when (!wrong.IsMalformed && reader.IsLenient)
        {
            reader.Return(start);
            return reader.Refuse(Expected, out value);
        }
    }

    /// <summary>The empty list or map.</summary>
    /// <returns>False for types that have no empty value.</returns>
    internal virtual bool TryMakeEmpty(out T value)
    {
        value = default!;
        return false;
    }

    internal sealed override System.Text.Json.Serialization.JsonConverter ToConverter() => new JsonCodecConverter<T>(this);

    internal sealed override object? ReadObject(ref JsonReader reader) => Read(ref reader);

    internal sealed override bool TryReadObject(ref JsonReader reader, out object? value)
    {
        bool isRead = TryRead(ref reader, out T? typed);
        value = isRead ? typed : null;
        return isRead;
    }

    internal sealed override void WriteObject(ref JsonWriter writer, object value) => Write(ref writer, (T)value);

    /// <summary>Starts to gather the elements of an array. The value is that array, or mostly consists of it.</summary>
    /// <param name="utf8Json">The start of the text.</param>
    /// <param name="reading">How the response is read; null for a strict reading.</param>
    /// <param name="search">The state of the search in this text.</param>
    /// <returns><see langword="null"/> if there is no such array, or the text does not reach it.</returns>
    internal virtual GatheredElements? Gather(ReadOnlySpan<byte> utf8Json, JsonReading? reading, ArraySearch search) => null;

    /// <summary>Starts to gather the elements of a value that is an array.</summary>
    /// <param name="bracket">The start of the array.</param>
    /// <param name="isInObject">Whether the array is a member of the outermost object of the text.</param>
    /// <param name="reading">How the response is read; null for a strict reading.</param>
    internal virtual GatheredElements? GatherAt(int bracket, bool isInObject, JsonReading? reading) => null;

    /// <summary>
    /// The codec that reads the rest of such a value after elements of its array were gathered. It can read only one value.
    /// </summary>
    /// <param name="gathered">The elements that this codec started to gather.</param>
    internal virtual JsonCodec<T> Around(GatheredElements gathered) => this;

    /// <summary>Writes a value as a whole JSON text.</summary>
    /// <param name="value">The value.</param>
    public byte[] ToUtf8Bytes(T value)
    {
        JsonWriter writer = CreateWriter();
        try
        {
            Write(ref writer, value);
            Remember(writer);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a value as a whole JSON text.</summary>
    /// <param name="output">The output. The text is written at once when it is complete.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="output"/> is null.</exception>
    public void WriteTo(IBufferWriter<byte> output, T value)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonWriter writer = CreateWriter();
        try
        {
            Write(ref writer, value);
            Remember(writer);
            output.Write(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <summary>Writes a value into a pooled buffer that the caller returns to the shared pool.</summary>
    internal byte[] ToPooledBuffer(T value, out int length)
    {
        JsonWriter writer = CreateWriter();
        try
        {
            Write(ref writer, value);
            Remember(writer);
            return writer.Detach(out length);
        }
        finally
        {
            writer.Dispose();
        }
    }

    private JsonWriter CreateWriter() => new(_lastLength + (_lastLength / 8));

    private void Remember(in JsonWriter writer) =>
        _lastLength = Math.Min(Math.Max(writer.Written.Length, InitialCapacity), MaxPredictedLength);

    internal sealed override JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type == typeof(T) ? JsonMetadataServices.CreateValueInfo<T>(options, new JsonCodecConverter<T>(this)) : null;
}
