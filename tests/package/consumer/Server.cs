using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Consumer;

/// <summary>A server that sends a prepared response to each request, and records the request.</summary>
internal sealed class Server : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task<string> _request = Task.FromResult("");

    public Server() => _listener.Start();

    public Uri Address => new($"http://{_listener.LocalEndpoint}");

    /// <summary>The last request: its head, an empty line, its body.</summary>
    public string Request => _request.GetAwaiter().GetResult();

    /// <summary>Responds to the next request.</summary>
    public void Answer(int status, string body) => _request = AnswerAsync(status, body);

    public void Dispose() => _listener.Dispose();

    private async Task<string> AnswerAsync(int status, string body)
    {
        using TcpClient connection = await _listener.AcceptTcpClientAsync().ConfigureAwait(false);
        NetworkStream stream = connection.GetStream();
        string request = await ReadAsync(stream).ConfigureAwait(false);
        byte[] content = Encoding.UTF8.GetBytes(body);
        string head =
            $"HTTP/1.1 {status} Status\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head)).ConfigureAwait(false);
        await stream.WriteAsync(content).ConfigureAwait(false);
        return request;
    }

    private static async Task<string> ReadAsync(NetworkStream stream)
    {
        StringBuilder request = new();
        byte[] buffer = new byte[4096];
        while (!IsComplete(request.ToString()))
        {
            int count = await stream.ReadAsync(buffer).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }

            request.Append(Encoding.ASCII.GetString(buffer, 0, count));
        }

        return request.ToString();
    }

    private static bool IsComplete(string request)
    {
        int end = request.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        const string Header = "\r\nContent-Length:";
        int length = request.IndexOf(Header, StringComparison.OrdinalIgnoreCase);
        return length < 0 || request.Length - end - 4 >= int.Parse(
            request.AsSpan(length + Header.Length, request.IndexOf('\r', length + 2) - length - Header.Length),
            CultureInfo.InvariantCulture);
    }
}
