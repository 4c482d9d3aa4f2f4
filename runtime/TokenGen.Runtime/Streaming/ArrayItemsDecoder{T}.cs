using System.Text.Json;
using TokenGen.Envelopes;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// Decodes the elements of a JSON array, which is the body itself or the payload of an envelope. If the envelope reports an error before
/// its payload, the elements are not read; if it reports one after the payload, the enumeration ends with the error.
/// </summary>
internal sealed class ArrayItemsDecoder<T>(JsonCodec<T> codec, EnvelopeLayout? envelope) : ItemDecoder<T>
{
    private readonly EnvelopeDecoder? _envelope = envelope is null ? null : new EnvelopeDecoder(envelope);
    private ValueScanner _scanner;
    private State _state;
    private JsonSequenceDecoder<T>? _lines;

    // The longest element so far. An element of at most twice that length is read directly, without a search for its end.
    private int _longest = 256;

    private enum State
    {
        Start,
        Envelope,
        FirstItem,
        Item,
        Separator,
        End,
    }

    public override ItemRead Read(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item)
    {
        consumed = 0;
        item = default!;
        if (_lines is not null)
        {
            return ReadLine(bytes, isEnd, out consumed, out item);
        }

        while (true)
        {
            if (_state == State.Start && !isEnd && bytes.Length < ByteOrderMark.Length)
            {
                return ItemRead.NeedsMore;
            }

            if (_state == State.Start && bytes.StartsWith(ByteOrderMark))
            {
                consumed = ByteOrderMark.Length;
            }

            consumed = WhiteSpace.Skip(bytes, consumed);
            ReadOnlySpan<byte> rest = bytes[consumed..];
            if (rest.IsEmpty && !isEnd)
            {
                return ItemRead.NeedsMore;
            }

            if (rest.IsEmpty)
            {
                return _state == State.End || (_state == State.Start && Reading?.TryTakeNothing() == true)
                    ? ItemRead.End
                    : Refuse(TooShort(0), rest);
            }

            switch (_state)
            {
                case State.Start when rest[0] == (_envelope is null ? '[' : '{'):
                    _state = _envelope is null ? State.FirstItem : State.Envelope;
                    consumed++;
                    break;

                case State.Start when _envelope is null:
                    // One JSON text after another under "application/json", as grpc-gateway streams them.
                    _lines = new JsonSequenceDecoder<T>(codec) { Reading = Reading };
                    ItemRead first = ReadLine(rest, isEnd, out int taken, out item);
                    consumed += taken;
                    return first;

                case State.Envelope:
                    EnvelopePart part = _envelope!.Read(rest, isEnd, out int used);
                    consumed += used;
                    if (part == EnvelopePart.NeedsMore)
                    {
                        return ItemRead.NeedsMore;
                    }

                    if (part == EnvelopePart.Fault)
                    {
                        return Refuse(_envelope.Problem, rest);
                    }

                    if (part == EnvelopePart.Error)
                    {
                        return Refuse(_envelope.Status!);
                    }

                    if (part == EnvelopePart.Items)
                    {
                        _state = State.FirstItem;
                    }

                    if (part == EnvelopePart.End)
                    {
                        _state = State.End;
                    }

                    break;

                case State.FirstItem or State.Separator when rest[0] == ']':
                    _state = _envelope is null ? State.End : State.Envelope;
                    consumed++;
                    break;

                case State.FirstItem or State.Item when rest[0] != ']':
                    ItemRead read = ReadItem(rest, isEnd, out used, out item, out bool isLeftOut);
                    consumed += used;
                    if (isLeftOut)
                    {
                        break;
                    }

                    return read;

                default:
                    return Refuse(new JsonProblem("The text is not valid JSON.", "$", 0), rest);
            }
        }
    }

    private ItemRead ReadLine(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item)
    {
        ItemRead read = _lines!.Read(bytes, isEnd, out consumed, out item);
        return read == ItemRead.Fault ? Refuse(_lines.Fault.Problem, _lines.Fault.Text) : read;
    }

    private ItemRead ReadItem(ReadOnlySpan<byte> rest, bool isEnd, out int used, out T item, out bool isLeftOut)
    {
        used = 0;
        item = default!;
        isLeftOut = false;
        bool isWhole = isEnd || rest.Length > 2 * _longest;
        if (!isWhole && !HasWholeItem(rest))
        {
            return ItemRead.NeedsMore;
        }

        try
        {
            JsonReader reader = new(rest, isInObject: _envelope is not null, Reading?.Begin());
            isLeftOut = reader.IsLenient && reader.IsAtNull && !codec.TakesNull && reader.TryReadNull();
            if (isLeftOut)
            {
                Reading!.TryLeaveOut(codec.Expected);
            }
            else if (!RootValue.TryRead(ref reader, codec, out item))
            {
                throw reader.Refused();
            }

            used = reader.Position;
            Reading?.Report(rest);
            _scanner = default;
            _longest = Math.Max(_longest, used);

            // The reader has passed a comma, unless it is at the bracket.
            _state = used < rest.Length && rest[used] == ']' ? State.Separator : State.Item;
            return ItemRead.Item;
        }
        catch (JsonReadException cut) when (!isEnd && (!cut.IsMalformed || cut.Offset >= rest.Length))
        {
            Reading?.Forget();

            // Longer than any element before it, and not decidable until it is complete, because its last number may continue. The next
            // attempt therefore expects an element longer than the current bytes.
            _longest = rest.Length;
            if (!HasWholeItem(rest))
            {
                return ItemRead.NeedsMore;
            }

            return Refuse(JsonProblem.Describe(rest, cut), rest);
        }
        catch (JsonException wrong)
        {
            return Refuse(JsonProblem.Describe(rest, wrong), rest);
        }
    }

    /// <summary>
    /// Whether the element has arrived with the bytes after it, without which its reader could not know that it is complete.
    /// </summary>
    private bool HasWholeItem(ReadOnlySpan<byte> rest)
    {
        ValueScanner scanner = _scanner;
        if (!scanner.TryFindEnd(rest, out int end))
        {
            _scanner = scanner;
            return false;
        }

        end = WhiteSpace.Skip(rest, end);
        if (end == rest.Length)
        {
            return false;
        }

        _scanner = default;
        return true;
    }

    private static JsonProblem TooShort(int position) => new("The text ends too early to be valid JSON.", "$", position);
}

/// <summary>The elements of a JSON array.</summary>
internal sealed class ArrayItemsFormat<T>(JsonCodec<T> codec, EnvelopeLayout? envelope) : ItemFormat<T>
{
    public override bool IsJson => true;

    public override ItemDecoder<T> Start(int maxItemBytes) => new ArrayItemsDecoder<T>(codec, envelope);
}
