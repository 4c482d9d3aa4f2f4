using System.Security.Cryptography;

namespace TokenServer.Storage;

/// <summary>Creates token ids: version 4 UUIDs whose 122 random bits come from the operating system's secure source.</summary>
internal static class Secret
{
    public static string New()
    {
        // Guid.NewGuid does not guarantee secure random bits on every system.
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40); // version 4
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80); // RFC 9562 variant
        return new Guid(bytes, bigEndian: true).ToString("D");
    }
}
