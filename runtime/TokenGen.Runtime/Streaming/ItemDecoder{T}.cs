using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// Takes items out of a body of which only a part has come. It knows nothing of where bytes come from, and keeps its place between
/// calls: no byte is looked at twice, however small the pieces. One serves one body.
/// </summary>
internal abstract class ItemDecoder<T>
{
    /// <summary>What is wrong, and the text of the item, after <see cref="ItemRead.Fault"/>.</summary>
    public (JsonProblem Problem, byte[] Text) Fault { get; private set; }

    /// <summary>What the envelope of the items says, after <see cref="ItemRead.Error"/>.</summary>
    public ResponseStatus? Status { get; private set; }

    /// <summary>How items are read; null for a strict reading.</summary>
    public ItemReading? Reading { get; set; }

    /// <summary>Where a stream of events has got to; <see langword="null"/> for items of other kinds.</summary>
    public virtual EventPosition? Position => null;

    /// <summary>Takes the next item.</summary>
    /// <param name="bytes">What has come and was not consumed; it begins where the last call left off.</param>
    /// <param name="isEnd">Whether nothing more will come.</param>
    /// <param name="consumed">The number of bytes that are done with, be there an item or not.</param>
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

    /// <summary>Whether the text of an item is a null that no item can be, and is passed over.</summary>
    protected bool IsLeftOut(JsonCodec<T> codec, ReadOnlySpan<byte> json) =>
        json.SequenceEqual("null"u8) && !codec.TakesNull && Reading is { } reading && reading.TryLeaveOut(codec.Expected);

    /// <summary>Notes what is wrong.</summary>
    protected ItemRead Refuse(JsonProblem problem, ReadOnlySpan<byte> text)
    {
        Fault = (problem, text.ToArray());
        return ItemRead.Fault;
    }

    /// <summary>Notes what an envelope that is no success says.</summary>
    protected ItemRead Refuse(ResponseStatus status)
    {
        Status = status;
        return ItemRead.Error;
    }

    /// <summary>The byte order mark at the beginning of a text.</summary>
    protected static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];
}
