using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenGen.Runtime.Tests.Hosting;

/// <summary>
/// Responds to every request with the same bytes, on its own thread and without allocating, to count the allocations of a client.
/// </summary>
internal sealed class QuietServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);

    public QuietServer(string body)
    {
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        var answer = Encoding.UTF8.GetBytes(
            $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
        new Thread(() => Accept(answer)) { IsBackground = true }.Start();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}");

    public void Dispose() => _listener.Dispose();

    private void Accept(byte[] answer)
    {
        try
        {
            while (true)
            {
                var connection = _listener.Accept();
                new Thread(() => Serve(connection, answer)) { IsBackground = true }.Start();
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static void Serve(Socket connection, byte[] answer)
    {
        var request = new byte[16 * 1024];
        var length = 0;
        using (connection)
        {
            try
            {
                int read;
                while ((read = connection.Receive(request, length, request.Length - length, SocketFlags.None)) > 0)
                {
                    length += read;
                    if (!request.AsSpan(0, length).EndsWith("\r\n\r\n"u8)) continue;
                    connection.Send(answer);
                    length = 0;
                }
            }
            catch (SocketException)
            {
                // The client has closed the connection.
            }
        }
    }
}
