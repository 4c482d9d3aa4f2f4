using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenGen.Runtime.Tests.Hosting;

/// <summary>
/// A server on a socket that can violate HTTP, unlike Kestrel: it reads the headers of a request and then runs the code of the test.
/// </summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<NetworkStream, CancellationToken, Task> _answer;
    private readonly Task _loop;

    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Sends the bytes and closes the connection.</summary>
    public static RawServer Sending(string head, params byte[][] parts) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), stop);
        foreach (var part in parts) await stream.WriteAsync(part, stop);
    });

    /// <summary>Sends the bytes, and then nothing more until the server is disposed.</summary>
    public static RawServer Stalling(string head) => new(async (stream, stop) =>
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head.ReplaceLineEndings("\r\n")), stop);
        await Task.Delay(Timeout.Infinite, stop);
    });

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The listener was stopped between two connections.
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var seen = new List<byte>();
                var one = new byte[1];
                while (seen.Count < 4 || !seen[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
                {
                    if (await stream.ReadAsync(one, _stop.Token) == 0) return;
                    seen.Add(one[0]);
                }

                await _answer(stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The client closed the connection, or the test is over.
            }
        }
    }
}
