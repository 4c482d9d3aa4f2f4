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

    private readonly LoopbackListener _listener;
    private readonly Func<FaultExchange, Task> _answer;
    private int _open;
    private int _accepted;

    public FaultServer(Func<FaultExchange, Task> answer)
    {
        _answer = answer;
        _listener = new LoopbackListener(ServeAsync);
    }

    public Uri Address => _listener.Address;

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

    public ValueTask DisposeAsync() => _listener.DisposeAsync();

    private async Task ServeAsync(TcpClient connection, CancellationToken stop)
    {
        Interlocked.Increment(ref _accepted);
        Interlocked.Increment(ref _open);
        try
        {
            NetworkStream stream = connection.GetStream();
            while (await ReadRequestAsync(stream, stop) is { } request)
            {
                FaultExchange exchange = new(request, stream, connection.Client, taken => BytesTaken += taken, stop);
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
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    /// <summary>Reads the head and body of a request; null if the client has closed the connection.</summary>
    private static async Task<string?> ReadRequestAsync(NetworkStream stream, CancellationToken stop)
    {
        if (await RequestHead.ReadAsync(stream, stop) is not { } head)
        {
            return null;
        }

        string? length = head.Split("\r\n")
            .FirstOrDefault(static line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
        byte[] body = new byte[length is null ? 0 : int.Parse(length.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop);
        return head + Encoding.UTF8.GetString(body);
    }
}
