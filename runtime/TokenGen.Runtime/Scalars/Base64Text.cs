using System.Buffers;
using System.Buffers.Text;

namespace TokenGen.Scalars;

/// <summary>Bytes in the alphabet of RFC 4648 section 4.</summary>
internal static class Base64Text
{
    /// <summary>Reads padded base64.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out byte[] value)
    {
        value = [];
        byte[] decoded = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(text.Length));
        try
        {
            bool isWhole = Base64.DecodeFromUtf8(text, decoded, out int used, out int length) == OperationStatus.Done
                && used == text.Length;
            if (isWhole)
            {
                value = decoded.AsSpan(0, length).ToArray();
            }

            return isWhole;
        }
        finally
        {
            // Cleared, because the bytes may be a key.
            ArrayPool<byte>.Shared.Return(decoded, clearArray: true);
        }
    }
}
