namespace TokenGen.Http;

/// <summary>
/// The address of an operation with a server of its own (OpenAPI 3, <c>servers</c> of an operation or a path). The document may name any
/// host, but a credential goes only to hosts that the caller agreed to.
/// </summary>
internal static class OperationServer
{
    /// <summary>Returns the base address of an operation's calls, without a trailing slash.</summary>
    /// <exception cref="InvalidOperationException">A credential would go to a host that the caller has not named.</exception>
    public static string BaseUrlOf(ConnectionSettings connection, ApiOperation operation)
    {
        if (ServerAddress.Parse(operation.Server) is not { } own)
        {
            // A relative server is on the same host, unless the caller's address has a path of its own.
            return connection.Server.HasOwnPath
                ? connection.Server.BaseUrl
                : ServerAddress.ToBaseUrl(new Uri(connection.Server.Address, operation.Server));
        }

        bool isTrusted = connection.TrustedServers.Any(trusted => ServerAddress.IsSameHost(trusted, own));
        if (!isTrusted && !connection.Server.IsDocumentServer)
        {
            return connection.Server.BaseUrl;
        }

        bool hasCredential = connection.Credential is { } credential && credential.IsFor(operation);

        // A view whose caller set a credential header has one too, and an HttpClient from outside may add one.
        bool mayHaveCredential = hasCredential || connection.Additions is { HasCredential: true } || !connection.OwnsClient;
        if (!isTrusted && !ServerAddress.IsSameHost(own, connection.Server.Address))
        {
            if (mayHaveCredential)
            {
                throw Untrusted(connection, operation, own, hasCredential ? "the credential is" : "a credential that your HttpClient or your headers add is");
            }

            if (connection.Defaults is not null)
            {
                throw Untrusted(connection, operation, own, "the default headers and query are");
            }
        }

        bool hasSecret = hasCredential || connection.Defaults is { Secrets.Count: > 0 };
        if (hasSecret && !connection.AllowsInsecureCredentials)
        {
            ServerAddress.RequireSecure(own);
        }

        return ServerAddress.ToBaseUrl(own);
    }

    private static InvalidOperationException Untrusted(ConnectionSettings connection, ApiOperation operation, Uri own, string what)
    {
        string address = own.GetLeftPart(UriPartial.Authority);
        return new(
            $"The document sends {operation.Label} to {address}, but {what} for {connection.Server.Address.GetLeftPart(UriPartial.Authority)}. "
            + $"If you trust {address}, add it to ApiClientOptions.TrustedServers.");
    }
}
