using System.Net.Sockets;
using System.Security.Authentication;

namespace TokenGen.Errors;

/// <summary>
/// Says why there is no connection, from the exceptions of the network. Their own texts are in the language of the system and name the
/// host, which a hostile link of a server could choose.
/// </summary>
internal static class Unconnected
{
    private const string Unknown = "the server did not respond.";

    /// <summary>The reason, as the end of a sentence.</summary>
    public static string Reason(Exception exception)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case AuthenticationException:
                    return "no secure connection (TLS) to the server could be made.";
                case SocketException { SocketErrorCode: SocketError.ConnectionRefused }:
                    return "the server refused the connection.";
                case SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain }:
                    return "the name of the server was not found (DNS).";
                case SocketException
                {
                    SocketErrorCode: SocketError.NetworkUnreachable or SocketError.HostUnreachable or SocketError.NetworkDown,
                }:
                    return "no network leads to the server.";
            }
        }

        return Unknown;
    }
}
