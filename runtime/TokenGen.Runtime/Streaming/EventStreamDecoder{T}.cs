using System.Text;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// Decodes events, each ended by a blank line (WHATWG HTML, section 9.2.6). An event without a blank line at the end of the body is
/// discarded.
/// </summary>
internal sealed class EventStreamDecoder<T>(EventData<T> reader, int maxDataBytes) : ItemDecoder<ServerSentEvent<T>>
{
    private const string DefaultEvent = "message";

    private byte[] _data = new byte[256];
    private int _dataLength;
    private bool _hasData;
    private string _event = DefaultEvent;
    private string? _id;
    private TimeSpan? _retry;
    private int _scanned;
    private bool _hasBegun;
    private bool _endedWithReturn;

    public override EventPosition Position { get; } = new();

    public override ItemRead Read(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out ServerSentEvent<T> item)
    {
        consumed = 0;
        item = null!;
        while (TryReadLine(bytes, ref consumed, out ReadOnlySpan<byte> line))
        {
            if (!line.IsEmpty)
            {
                if (!TryTake(line))
                {
                    return Refuse(
                        new JsonProblem($"The event is longer than {maxDataBytes} bytes (MaxResponseBytes).", "$", maxDataBytes), default);
                }
            }
            else if (_hasData)
            {
                ItemRead read = Dispatch(out item, out bool isLeftOut);
                if (!isLeftOut)
                {
                    return read;
                }
            }
            else
            {
                Settle();
                (_event, _retry) = (DefaultEvent, null);
            }
        }

        return isEnd ? ItemRead.End : ItemRead.NeedsMore;
    }

    /// <summary>
    /// Reads a line, which ends with CR, LF, or both. The CR already ends the line, because the LF of a pair may arrive later.
    /// </summary>
    private bool TryReadLine(ReadOnlySpan<byte> bytes, ref int consumed, out ReadOnlySpan<byte> line)
    {
        line = default;
        if (_endedWithReturn && consumed < bytes.Length)
        {
            if (bytes[consumed] == '\n')
            {
                consumed++;
            }

            _endedWithReturn = false;
        }

        ReadOnlySpan<byte> rest = bytes[consumed..];
        int found = rest[_scanned..].IndexOfAny((byte)'\n', (byte)'\r');
        if (found < 0)
        {
            _scanned = rest.Length;
            return false;
        }

        int length = _scanned + found;
        _scanned = 0;
        _endedWithReturn = rest[length] == '\r';
        consumed += length + 1;
        line = rest[..length];
        if (!_hasBegun && line.StartsWith(ByteOrderMark))
        {
            line = line[ByteOrderMark.Length..];
        }

        _hasBegun = true;
        return true;
    }

    private bool TryTake(ReadOnlySpan<byte> line)
    {
        int colon = line.IndexOf((byte)':');
        ReadOnlySpan<byte> name = colon < 0 ? line : line[..colon];
        ReadOnlySpan<byte> value = colon < 0 ? default : line[(colon + 1)..];
        if (!value.IsEmpty && value[0] == ' ')
        {
            value = value[1..];
        }

        if (name.SequenceEqual("data"u8))
        {
            return TryAppend(value);
        }

        if (name.SequenceEqual("event"u8))
        {
            _event = value.IsEmpty ? DefaultEvent : Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && value.IndexOf((byte)0) < 0)
        {
            _id = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8))
        {
            _retry = ReadRetry(value) ?? _retry;
        }

        return true;
    }

    private bool TryAppend(ReadOnlySpan<byte> value)
    {
        long length = (long)_dataLength + value.Length + 1;
        if (length > maxDataBytes)
        {
            return false;
        }

        if (length > _data.Length)
        {
            Array.Resize(ref _data, (int)Math.Min(Math.Max(length, 2L * _data.Length), 0x7FFFFFC7));
        }

        if (_hasData)
        {
            _data[_dataLength++] = (byte)'\n';
        }

        value.CopyTo(_data.AsSpan(_dataLength));
        _dataLength += value.Length;
        _hasData = true;
        return true;
    }

    /// <summary>Ends a block: its id and retry delay apply whether it has data or not.</summary>
    private void Settle()
    {
        Position.LastId = _id ?? Position.LastId;
        Position.Retry = _retry ?? Position.Retry;
    }

    private ItemRead Dispatch(out ServerSentEvent<T> item, out bool isLeftOut)
    {
        isLeftOut = false;
        Settle();
        Span<byte> data = _data.AsSpan(0, _dataLength);
        (string? name, TimeSpan? retry) = (_event, _retry);
        (_dataLength, _hasData, _event, _retry) = (0, false, DefaultEvent, null);
        item = null!;
        try
        {
            Position.IsEnded = !reader.TryRead(name, data, Reading?.Begin(), out T? value);
            if (Position.IsEnded)
            {
                return ItemRead.End;
            }

            Reading?.Report(data);
            item = new ServerSentEvent<T> { Data = value, Event = name, Id = Position.LastId, Retry = retry };
            return ItemRead.Item;
        }
        catch (JsonException exception)
        {
            isLeftOut = data.SequenceEqual("null"u8) && Reading is { } reading && reading.TryLeaveOut("a value other than null");
            return isLeftOut ? ItemRead.NeedsMore : Refuse(JsonProblem.Describe(data, exception), data);
        }
    }

    /// <summary>Milliseconds in decimal digits; any other value is ignored.</summary>
    private static TimeSpan? ReadRetry(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return null;
        }

        long milliseconds = 0;
        foreach (byte digit in value)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            milliseconds = Math.Min((milliseconds * 10) + (digit - '0'), int.MaxValue);
        }

        return TimeSpan.FromMilliseconds(milliseconds);
    }
}

/// <summary>Server-sent events.</summary>
internal sealed class EventStreamFormat<T>(EventData<T> reader) : ItemFormat<ServerSentEvent<T>>
{
    public override bool IsEvents => true;

    public override ItemDecoder<ServerSentEvent<T>> Start(int maxItemBytes) => new EventStreamDecoder<T>(reader, maxItemBytes);
}
