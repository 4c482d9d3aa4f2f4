using System.Buffers;
using System.Buffers.Text;

namespace TokenGen.Scalars;

/// <summary>Bytes in the URL-safe alphabet of RFC 4648 section 5.</summary>
internal static class Base64UrlText
{
    /// <summary>Reads base64url with or without padding; <c>+</c> and <c>/</c> of the ordinary alphabet are rejected.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        while (!text.IsEmpty && text[^1] == '=')
        {
            text = text[..^1];
        }

        if (text.IsEmpty)
        {
            return true;
        }

        byte[] padded = new byte[(text.Length + 3) / 4 * 4];
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is (byte)'+' or (byte)'/')
            {
                return false;
            }

            padded[i] = text[i] switch { (byte)'-' => (byte)'+', (byte)'_' => (byte)'/', var other => other };
        }

        padded.AsSpan(text.Length).Fill((byte)'=');
        if (Base64.DecodeFromUtf8InPlace(padded, out int length) != OperationStatus.Done)
        {
            return false;
        }

        value = padded.AsSpan(0, length).ToArray();
        return true;
    }

    /// <summary>The maximum number of bytes that <see cref="Format"/> uses while it writes.</summary>
    public static int MaxLength(int byteCount) => Base64.GetMaxEncodedToUtf8Length(byteCount);

    /// <summary>Writes base64url without padding; returns the length.</summary>
    public static int Format(ReadOnlySpan<byte> value, Span<byte> text)
    {
        Base64.EncodeToUtf8(value, text, out _, out int length);
        while (length > 0 && text[length - 1] == '=')
        {
            length--;
        }

        foreach (ref byte digit in text[..length])
        {
            if (digit == '+')
            {
                digit = (byte)'-';
            }
            else if (digit == '/')
            {
                digit = (byte)'_';
            }
        }

        return length;
    }
}
