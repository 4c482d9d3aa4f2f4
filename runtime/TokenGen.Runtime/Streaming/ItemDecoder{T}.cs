using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// Decodes items from a body that has arrived in part. It does not know the source of the bytes, and keeps its position between calls: no
/// byte is read twice, however small the pieces. Each body needs its own decoder.
/// </summary>
internal abstract class ItemDecoder<T>
{
    /// <summary>The problem and the text of the item, after <see cref="ItemRead.Fault"/>.</summary>
    public (JsonProblem Problem, byte[] Text) Fault { get; private set; }

    /// <summary>The status of the items' envelope, after <see cref="ItemRead.Error"/>.</summary>
    public ResponseStatus? Status { get; private set; }

    /// <summary>How items are read; null for a strict reading.</summary>
    public ItemReading? Reading { get; set; }

    /// <summary>The position in a stream of events; <see langword="null"/> for other kinds of items.</summary>
    public virtual EventPosition? Position => null;

    /// <summary>Takes the next item.</summary>
    /// <param name="bytes">The received bytes that were not consumed, from the end of the last call.</param>
    /// <param name="isEnd">Whether no more bytes follow.</param>
    /// <param name="consumed">The number of bytes that were processed, with or without an item.</param>
    /// <param name="item">The item, if there is one.</param>
    public abstract ItemRead Read(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item);

    /// <summary>Reads the text of an item.</summary>
    protected ItemRead Parse(JsonCodec<T> codec, ReadOnlySpan<byte> json, out T item)
    {
        try
        {
            item = codec.ParseResult(json, Reading?.Begin());
            Reading?.Report(json);
            return ItemRead.Item;
        }
        catch (JsonException exception)
        {
            item = default!;
            return Refuse(JsonProblem.Describe(json, exception), json);
        }
    }

    /// <summary>Whether the item is a null that the type cannot hold and that is skipped.</summary>
    protected bool IsLeftOut(JsonCodec<T> codec, ReadOnlySpan<byte> json) =>
        json.SequenceEqual("null"u8) && !codec.TakesNull && Reading is { } reading && reading.TryLeaveOut(codec.Expected);

    /// <summary>Records a problem.</summary>
    protected ItemRead Refuse(JsonProblem problem, ReadOnlySpan<byte> text)
    {
        Fault = (problem, text.ToArray());
        return ItemRead.Fault;
    }

    /// <summary>Records the status of an envelope that reports an error.</summary>
    protected ItemRead Refuse(ResponseStatus status)
    {
        Status = status;
        return ItemRead.Error;
    }

    /// <summary>The byte order mark at the start of a text.</summary>
    protected static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
}
