using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace TokenGen.Faults.Tests;

/// <summary>One request, with methods that send faulty responses.</summary>
/// <param name="request">The head and body of the request.</param>
/// <param name="stream">The connection.</param>
/// <param name="socket">The socket of the connection.</param>
/// <param name="taken">Receives the number of bytes sent.</param>
/// <param name="stop">Cancelled when the test ends.</param>
internal sealed class FaultExchange(string request, NetworkStream stream, Socket socket, Action<long> taken, CancellationToken stop)
{
    public string Request => request;

    /// <summary>Cancelled when the test ends.</summary>
    public CancellationToken Stop => stop;

    /// <summary>Whether the connection ends with this response.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Sends a text unchanged, with the line ends of HTTP before the body.</summary>
    public async Task SendAsync(string head, byte[] body)
    {
        await SendAsync(Encoding.Latin1.GetBytes(head.ReplaceLineEndings("\r\n")));
        await SendAsync(body);
    }

    public async Task SendAsync(byte[] bytes)
    {
        await stream.WriteAsync(bytes, stop);
        taken(bytes.Length);
    }

    /// <summary>Sends a complete response.</summary>
    public Task AnswerAsync(int status, string? contentType, byte[] body, params string[] headers)
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} Said\n");
        foreach (string header in headers)
        {
            head.Append(header).Append('\n');
        }

        if (contentType is not null)
        {
            head.Append("Content-Type: ").Append(contentType).Append('\n');
        }

        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {body.Length}\n\n");
        return SendAsync(head.ToString(), body);
    }

    public Task AnswerAsync(string json) => AnswerAsync(200, "application/json", Encoding.UTF8.GetBytes(json));

    /// <summary>Closes the connection in an orderly way.</summary>
    public void Close()
    {
        IsOver = true;
        socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Resets the connection.</summary>
    public void Reset()
    {
        IsOver = true;
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Sends nothing more, and keeps the connection open.</summary>
    public Task HangAsync() => stream.ReadAsync(new byte[1], stop).AsTask();
}
