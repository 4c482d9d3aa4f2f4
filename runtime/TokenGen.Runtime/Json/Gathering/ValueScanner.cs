namespace TokenGen.Json;

/// <summary>
/// Finds the end of a JSON value in a text that has arrived in part, only by quotes and brackets; its reader checks whether it is JSON. No
/// byte is read twice.
/// </summary>
internal struct ValueScanner
{
    private int _scanned;
    private int _depth;
    private bool _inString;

    /// <summary>How much of the incomplete value was scanned.</summary>
    public readonly int Scanned => _scanned;

    /// <summary>Continues after the last call; starts again once a value has ended.</summary>
    /// <param name="text">The received part of the value, from its first byte, and the bytes after it.</param>
    /// <param name="end">The byte after the value.</param>
    /// <returns>Whether the value has ended. A number ends only before another byte.</returns>
    public bool TryFindEnd(ReadOnlySpan<byte> text, out int end)
    {
        while (_scanned < text.Length)
        {
            byte current = text[_scanned];
            if (_inString)
            {
                // The byte after a backslash has no meaning here, and may not have arrived yet.
                _scanned += current == '\\' ? 2 : 1;
                _inString = current != '"';
            }
            else if (_depth == 0 && current is <= (byte)' ' or (byte)',' or (byte)':' or (byte)']' or (byte)'}')
            {
                return End(_scanned, out end);
            }
            else
            {
                _scanned++;
                if (current == '"')
                {
                    _inString = true;
                }
                else if (current is (byte)'{' or (byte)'[')
                {
                    _depth++;
                }
                else if (current is (byte)'}' or (byte)']')
                {
                    _depth--;
                }
                else
                {
                    continue;
                }
            }

            if (_depth == 0 && !_inString)
            {
                return End(_scanned, out end);
            }
        }

        end = 0;
        return false;
    }

    private bool End(int position, out int end)
    {
        this = default;
        end = position;
        return true;
    }
}
