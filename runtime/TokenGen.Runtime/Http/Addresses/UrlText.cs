using System.Buffers;
using System.Text;

namespace TokenGen.Http;

/// <summary>Builds the URL of one request in a pooled buffer. A mutable struct: keep it in a field.</summary>
internal struct UrlText
{
    private const int InitialCapacity = 256;
    private const string HexDigits = "0123456789ABCDEF";

    private char[]? _buffer;
    private int _length;

    /// <summary>Appends text unencoded.</summary>
    public void AppendRaw(string text)
    {
        text.CopyTo(0, Reserve(text.Length), _length, text.Length);
        _length += text.Length;
    }

    /// <summary>Appends one character unencoded.</summary>
    public void AppendRaw(char character)
    {
        Reserve(1)[_length] = character;
        _length++;
    }

    /// <summary>Appends text and percent-encodes everything except unreserved characters (RFC 3986 section 2.3).</summary>
    /// <exception cref="EncoderFallbackException">The text contains a lone surrogate.</exception>
    public void AppendEncoded(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int plain = 0;
            while (plain < text.Length && IsUnreserved(text[plain]))
            {
                plain++;
            }

            text[..plain].CopyTo(Reserve(plain).AsSpan(_length));
            _length += plain;
            text = text[plain..];

            int escaped = 0;
            while (escaped < text.Length && !IsUnreserved(text[escaped]))
            {
                escaped++;
            }

            AppendOctets(text[..escaped]);
            text = text[escaped..];
        }
    }

    /// <summary>Whether the last segment is <c>.</c> or <c>..</c>, which would change the path (RFC 3986 section 5.2.4).</summary>
    public readonly bool EndsInDotSegment
    {
        get
        {
            Span<char> text = _buffer.AsSpan(0, _length);
            return text.EndsWith("/.".AsSpan(), StringComparison.Ordinal) || text.EndsWith("/..".AsSpan(), StringComparison.Ordinal);
        }
    }

    /// <summary>Returns the finished URL, and the buffer to the pool.</summary>
    public string Finish()
    {
        string url = new(_buffer!, 0, _length);
        Release();
        return url;
    }

    /// <summary>Returns the buffer to the pool.</summary>
    public void Release()
    {
        if (_buffer is null)
        {
            return;
        }
        // Cleared, because the pool is shared and the path may contain a secret.
        ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
        _buffer = null;
    }

    /// <summary>Encodes a text outside of a URL, to find it in a response that repeats the URL.</summary>
    public static string Encode(string text)
    {
        UrlText url = default(UrlText);
        url.AppendEncoded(text.AsSpan());
        return url._length == 0 ? "" : url.Finish();
    }

    /// <summary>Whether a text can be encoded, because it contains no lone surrogate.</summary>
    public static bool CanEncode(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }

            i++;
        }

        return true;
    }

    private void AppendOctets(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        byte[] octets = ArrayPool<byte>.Shared.Rent(text.Length * 3);
        try
        {
            int count = s_strictUtf8.GetBytes(text, octets.AsSpan());
            char[] buffer = Reserve(count * 3);
            foreach (byte octet in octets.AsSpan(0, count))
            {
                buffer[_length++] = '%';
                buffer[_length++] = HexDigits[octet >> 4];
                buffer[_length++] = HexDigits[octet & 15];
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(octets, clearArray: true);
        }
    }

    private char[] Reserve(int size)
    {
        if (_buffer is null)
        {
            return _buffer = ArrayPool<char>.Shared.Rent(Math.Max(size, InitialCapacity));
        }

        if (size <= _buffer.Length - _length)
        {
            return _buffer;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_length + size, _buffer.Length * 2));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<char>.Shared.Return(_buffer, clearArray: true);
        return _buffer = larger;
    }

    private static bool IsUnreserved(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_' or '~';

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
}
