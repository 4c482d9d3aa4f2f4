using TokenGen.Json;

namespace TokenGen.Streaming;

/// <summary>
/// Decodes JSON texts, each after a record separator and before a line feed (RFC 7464). A text may contain line feeds, so only one outside
/// of brackets and strings ends it. Waiting for the next separator would delay each item until another one arrives.
/// </summary>
internal sealed class JsonSequenceDecoder<T>(JsonCodec<T> codec) : ItemDecoder<T>
{
    private const byte RecordSeparator = 0x1E;

    private int _scanned;
    private int _depth;
    private bool _inString;
    private bool _isEscaped;

    public override ItemRead Read(ReadOnlySpan<byte> bytes, bool isEnd, out int consumed, out T item)
    {
        consumed = 0;
        item = default!;
        while (true)
        {
            ReadOnlySpan<byte> rest = bytes[consumed..];
            if (!TryFindEnd(rest, out int length) && !isEnd)
            {
                return ItemRead.NeedsMore;
            }

            consumed += Math.Min(length + 1, rest.Length);
            bool isLast = length == rest.Length;
            (_scanned, _depth, _inString, _isEscaped) = (0, 0, false, false);
            ReadOnlySpan<byte> text = WhiteSpace.Trim(rest[..length]);
            if (!text.IsEmpty && !IsLeftOut(codec, text))
            {
                return Parse(codec, text, out item);
            }

            if (isLast)
            {
                return ItemRead.End;
            }
        }
    }

    private bool TryFindEnd(ReadOnlySpan<byte> text, out int length)
    {
        for (; _scanned < text.Length; _scanned++)
        {
            byte current = text[_scanned];

            // JSON texts contain no separator, so the text before it has ended or was truncated.
            if (current == RecordSeparator || (current == '\n' && _depth == 0 && !_inString))
            {
                length = _scanned;
                return true;
            }

            if (_isEscaped)
            {
                _isEscaped = false;
            }
            else if (current == '"')
            {
                _inString = !_inString;
            }
            else if (_inString)
            {
                _isEscaped = current == '\\';
            }
            else if (current is (byte)'{' or (byte)'[')
            {
                _depth++;
            }
            else if (current is (byte)'}' or (byte)']')
            {
                _depth--;
            }
        }

        length = text.Length;
        return false;
    }
}
