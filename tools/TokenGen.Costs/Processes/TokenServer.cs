using System.Net;
using System.Net.Sockets;
using System.Text;

namespace TokenGen.Costs.Processes;

/// <summary>Responds to every request on a loopback port with one API token in its envelope, and closes the connection.</summary>
internal sealed class TokenServer : IDisposable
{
    private const string Body = """{"status":{"result":"OK","message":"","code":200},"response":[{"tokenID":"7b0a4b1c-8d6e-4b8f-9a2d-1c0f5e9d3a10","tokenName":"ci"}]}""";

    private static readonly byte[] s_answer = Encoding.ASCII.GetBytes(
        $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nConnection: close\r\n\r\n{Body}");

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public TokenServer()
    {
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/";

    public void Dispose() => _listener.Stop();

    private async Task ServeAsync()
    {
        byte[] request = new byte[4096];
        while (_listener.Server.IsBound)
        {
            try
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                NetworkStream stream = client.GetStream();
                StringBuilder head = new();
                while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    int count = await stream.ReadAsync(request);
                    if (count == 0)
                    {
                        break;
                    }

                    head.Append(Encoding.ASCII.GetString(request, 0, count));
                }

                await stream.WriteAsync(s_answer);
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or IOException)
            {
                // The server is stopping, or a program disconnected early. The measured program itself reports whether it got the response.
            }
        }
    }
}
