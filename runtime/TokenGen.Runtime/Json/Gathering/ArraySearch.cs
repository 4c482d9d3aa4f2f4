using System.Text.Json;

namespace TokenGen.Json;

/// <summary>
/// Searches the object of a body for the member that holds an array, while the body arrives. It remembers its position, so that no byte is
/// read twice however often more bytes arrive. It looks only at quotes and brackets; reading the whole body later checks whether it is
/// JSON.
/// </summary>
internal sealed class ArraySearch
{
    private ValueScanner _scanner;
    private Step _next;
    private int _position;
    private bool _isPayload;

    private enum Step
    {
        /// <summary>Expects the brace of the object.</summary>
        Open,

        /// <summary>Expects a name, or the brace that ends the object.</summary>
        FirstName,

        /// <summary>Expects a comma and a name, or the brace that ends the object.</summary>
        NextName,

        Name,

        Colon,

        Value,

        /// <summary>There is no such array, or the text is not such an object.</summary>
        Over,
    }

    /// <summary>The number of bytes that all calls together looked at.</summary>
    internal long Work { get; private set; }

    /// <summary>Continues the search.</summary>
    /// <param name="text">The part of the body that has arrived, from its first byte.</param>
    /// <param name="member">The name of the member.</param>
    /// <param name="bracket">The start of the array.</param>
    /// <returns>Whether the text reaches the array.</returns>
    public bool TryFind(ReadOnlySpan<byte> text, ReadOnlySpan<byte> member, out int bracket)
    {
        bracket = 0;
        while (_next != Step.Over)
        {
            int start = WhiteSpace.Skip(text, _position);
            Work += start - _position;
            _position = start;
            if (start == text.Length)
            {
                return false;
            }

            if (_next == Step.Value && _isPayload && text[start] == '[')
            {
                bracket = start;
                _next = Step.Over;
                return true;
            }

            if (!TryPass(text, member))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Skips the next token; a whole value is one token.</summary>
    /// <returns>Whether it has arrived completely.</returns>
    private bool TryPass(ReadOnlySpan<byte> text, ReadOnlySpan<byte> member)
    {
        int start = _position;
        bool isWhole = _next is Step.Name or Step.FirstName or Step.Value && text[start] != '}' ? TryPassValue(text) : PassSign();
        if (!isWhole)
        {
            return false;
        }

        _next = (_next, text[start]) switch
        {
            (Step.Open, (byte)'{') => Step.FirstName,
            (Step.FirstName or Step.Name, (byte)'"') => Step.Colon,
            (Step.Colon, (byte)':') => Step.Value,
            (Step.Value, not (byte)'}') => Step.NextName,
            (Step.NextName, (byte)',') => Step.Name,
            _ => Step.Over,
        };
        if (_next == Step.Colon)
        {
            _isPayload = Is(text[start.._position], member);
        }

        return true;
    }

    private bool PassSign()
    {
        _position++;
        Work++;
        return true;
    }

    private bool TryPassValue(ReadOnlySpan<byte> text)
    {
        int before = _scanner.Scanned;
        bool isWhole = _scanner.TryFindEnd(text[_position..], out int length);
        Work += (isWhole ? length : _scanner.Scanned) - before;
        _position += length;
        return isWhole;
    }

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> member)
    {
        if (name.IndexOf((byte)'\\') < 0)
        {
            return name.Length == member.Length + 2 && name[1..^1].SequenceEqual(member);
        }

        try
        {
            return System.Text.Encoding.UTF8.GetBytes(JsonCodecs.String.Parse(name)).AsSpan().SequenceEqual(member);
        }
        catch (JsonException)
        {
            // Not a name: reading the whole body reports it.
            return false;
        }
    }
}
