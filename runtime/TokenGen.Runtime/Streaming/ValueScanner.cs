namespace TokenGen.Streaming;

/// <summary>
/// Finds where a JSON value ends in a text of which only a part has come, by quotes and brackets alone; whether it is JSON is found
/// out by whoever reads it. No byte is looked at twice.
/// </summary>
internal struct ValueScanner
{
    private int _scanned;
    private int _depth;
    private bool _inString;

    /// <summary>How far the value that has not ended has been looked at.</summary>
    public readonly int Scanned => _scanned;

    /// <summary>Goes on where the last call left off; begins anew once a value has ended.</summary>
    /// <param name="text">What there is of the value, from its first byte on, and what follows it.</param>
    /// <param name="end">The byte behind the value.</param>
    /// <returns>Whether the value has ended. A number ends only before something else.</returns>
    public bool TryFindEnd(ReadOnlySpan<byte> text, out int end)
    {
        while (_scanned < text.Length)
        {
            var current = text[_scanned];
            if (_inString)
            {
                // The byte after a backslash means nothing here, and may be yet to come.
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
                if (current == '"') _inString = true;
                else if (current is (byte)'{' or (byte)'[') _depth++;
                else if (current is (byte)'}' or (byte)']') _depth--;
                else continue;
            }

            if (_depth == 0 && !_inString) return End(_scanned, out end);
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
