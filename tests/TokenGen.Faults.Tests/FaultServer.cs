using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenGen.Faults.Tests;

/// <summary>
/// A server on bare sockets that handles each request as the test decides and keeps connections alive as HTTP/1.1 does. It counts
/// connections, requests, and the bytes that a client accepted.
/// </summary>
internal sealed class FaultServer : IAsyncDisposable
{
    public const string Thing = "{\"id\":7,\"size\":1.5,\"name\":\"seven\"}";

    /// <summary>The first byte of a client that speaks TLS (RFC 8446 section 5.1), which this server does not.</summary>
    private const byte TlsHandshake = 0x16;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<FaultExchange, Task> _answer;
    private readonly Task _loop;
    private int _open;
    private int _accepted;

    public FaultServer(Func<FaultExchange, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The number of open connections, as the server sees it.</summary>
    public int Open => Volatile.Read(ref _open);

    public int Accepted => Volatile.Read(ref _accepted);

    public List<string> Requests { get; } = [];

    public long BytesTaken { get; private set; }

    /// <summary>Waits until the client has closed every connection.</summary>
    public async Task AllClosedAsync()
    {
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(30));
        while (Open > 0)
        {
            await Task.Delay(5, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> connections = [];
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
                connections.RemoveAll(static connection => connection.IsCompletedSuccessfully);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        Interlocked.Increment(ref _accepted);
        Interlocked.Increment(ref _open);
        using (connection)
        {
            try
            {
                NetworkStream stream = connection.GetStream();
                while (await ReadRequestAsync(stream) is { } request)
                {
                    FaultExchange exchange = new(request, stream, connection.Client, taken => BytesTaken += taken, _stop.Token);
                    lock (Requests)
                    {
                        Requests.Add(request);
                    }

                    await _answer(exchange);
                    if (exchange.IsOver)
                    {
                        break;
                    }
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException or ObjectDisposedException)
            {
                // The client closed the connection, which many of these tests expect.
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        }
    }

    /// <summary>Reads the head and body of a request; null if the client has closed the connection.</summary>
    private async Task<string?> ReadRequestAsync(NetworkStream stream)
    {
        List<byte> head = [];
        byte[] one = new byte[1];
        while (head.Count < 4 || !head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray()))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
            {
                return null;
            }

            if (head.Count == 0 && one[0] == TlsHandshake)
            {
                return null;
            }

            head.Add(one[0]);
        }

        string text = Encoding.Latin1.GetString([.. head]);
        string? length = text.Split("\r\n").FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        byte[] body = new byte[length is null ? 0 : int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        return text + Encoding.UTF8.GetString(body);
    }
}
