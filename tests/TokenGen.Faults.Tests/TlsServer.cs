using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace TokenGen.Faults.Tests;

/// <summary>A server with a self-signed certificate; it accepts one connection.</summary>
internal sealed class TlsServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Task _served;

    public TlsServer()
    {
        _listener.Start();
        _served = ServeAsync();
    }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>The bytes that the client sent after it trusted the server.</summary>
    public int BytesRead { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _served;
        _listener.Stop();
    }

    private async Task ServeAsync()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 made = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        using TcpClient connection = await _listener.AcceptTcpClientAsync();
        await using SslStream stream = new(connection.GetStream());
        try
        {
            await stream.AuthenticateAsServerAsync(made);
            BytesRead = await stream.ReadAsync(new byte[1]);
        }
        catch (Exception exception) when (exception is AuthenticationException or IOException)
        {
            // The client has closed the connection, as expected.
        }
    }
}
