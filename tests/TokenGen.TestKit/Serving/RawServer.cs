using System.Net.Sockets;
using System.Text;

namespace TokenGen.TestKit.Serving;

/// <summary>
/// A server on a socket that can violate HTTP, unlike Kestrel: it reads the headers of a request and then runs the code of the test.
/// </summary>
public sealed class RawServer : IAsyncDisposable
{
    private readonly LoopbackListener _listener;

    public RawServer(Func<NetworkStream, CancellationToken, Task> respond) => _listener = new LoopbackListener(async (connection, stop) =>
    {
        NetworkStream stream = connection.GetStream();
        if (await RequestHead.ReadAsync(stream, stop) is null)
        {
            return;
        }

        await respond(stream, stop);
        connection.Client.Shutdown(SocketShutdown.Send);
    });

    public Uri Address => _listener.Address;

    /// <summary>Sends the bytes and closes the connection.</summary>
    public static RawServer Sending(string head, params byte[][] parts) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), stop);
        foreach (byte[] part in parts)
        {
            await stream.WriteAsync(part, stop);
        }
    });

    /// <summary>Sends the bytes, and then nothing more until the server is disposed.</summary>
    public static RawServer Stalling(string head) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), stop);
        await Task.Delay(Timeout.Infinite, stop);
    });

    public ValueTask DisposeAsync() => _listener.DisposeAsync();
}
