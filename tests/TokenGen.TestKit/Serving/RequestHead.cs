using System.Net.Sockets;
using System.Text;

namespace TokenGen.TestKit.Serving;

/// <summary>Reads the first line and the headers of a request from a socket.</summary>
public static class RequestHead
{
    /// <summary>The first byte of a client that speaks TLS (RFC 8446 section 5.1), which these servers do not.</summary>
    private const byte TlsHandshake = 0x16;

    /// <summary>Reads up to the empty line, and no byte of the body.</summary>
    /// <returns>The text with the empty line; null if the client closed the connection or speaks TLS.</returns>
    public static async Task<string?> ReadAsync(NetworkStream stream, CancellationToken cancellationToken)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, cancellationToken) == 0 || (head.Count == 0 && one[0] == TlsHandshake))
            {
                return null;
            }

            head.Add(one[0]);
        }

        return Encoding.Latin1.GetString([.. head]);
    }
}
