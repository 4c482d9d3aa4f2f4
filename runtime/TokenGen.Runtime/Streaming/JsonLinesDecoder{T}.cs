using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>Decodes a JSON text per line. The last line may lack its end, and blank lines are skipped.</summary>
internal sealed class JsonLinesDecoder<T>(JsonCodec<T> codec) : ItemDecoder<T>
{
    private const byte RecordSeparator = 0x1E;

    private int _scanned;
    private bool _hasBegun;

    public override ItemRead Read(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item)
    {
        consumed = 0;
        item = default!;
        while (true)
        {
            ReadOnlySpan<byte> rest = bytes[consumed..];
            int found = rest[_scanned..].IndexOf((byte)'\n');
            if (found < 0 && !isEnd)
            {
                _scanned = rest.Length;
                return ItemRead.NeedsMore;
            }

            int length = found < 0 ? rest.Length : _scanned + found;
            consumed += found < 0 ? length : length + 1;
            _scanned = 0;
            ReadOnlySpan<byte> line = rest[..length];
            if (!_hasBegun && line.StartsWith(ByteOrderMark))
            {
                line = line[ByteOrderMark.Length..];
            }

            _hasBegun = true;
            line = WhiteSpace.Trim(line);

            // The separator of a text sequence (RFC 7464), because some servers mix the two formats.
            if (!line.IsEmpty && line[0] == RecordSeparator)
            {
                line = WhiteSpace.Trim(line[1..]);
            }

            if (!line.IsEmpty && !IsLeftOut(codec, line))
            {
                return Parse(codec, line, out item);
            }

            if (found < 0)
            {
                return ItemRead.End;
            }
        }
    }
}
