namespace TokenGen.Http;

/// <summary>The server that a connection calls, chosen from the caller's address and the document's.</summary>
internal sealed class ConnectionServer
{
    private readonly string? _document;

    private ConnectionServer(Uri address, string? document, bool isDocumentServer)
    {
        _document = document;
        Address = address;
        IsDocumentServer = isDocumentServer;
        HasOwnPath = ServerAddress.HasOwnPath(address, document);
        BaseUrl = ServerAddress.ToBaseUrl(address);
    }

    public Uri Address { get; }

    /// <summary>The address without a trailing slash.</summary>
    public string BaseUrl { get; }

    /// <summary>Whether this is the server of the document, even if the caller set it.</summary>
    public bool IsDocumentServer { get; }

    /// <summary>Whether the address has a path that differs from the document's.</summary>
    public bool HasOwnPath { get; }

    /// <param name="given">The address of the caller.</param>
    /// <param name="document">The address in the document, absolute or relative.</param>
    /// <returns><see langword="null"/> if neither has a host.</returns>
    /// <exception cref="ArgumentException">
    /// The address is relative, not http or https, or has a query, a fragment or a password.
    /// </exception>
    public static ConnectionServer? Of(Uri? given, string? document) =>
        ServerAddress.Choose(given, document, out bool isDocumentServer) is { } address
            ? new ConnectionServer(address, document, isDocumentServer)
            : null;

    /// <summary>The server of a view: another address, if one is given.</summary>
    /// <exception cref="ArgumentException">
    /// The address is relative, not http or https, or has a query, a fragment or a password.
    /// </exception>
    public ConnectionServer With(Uri? given) => given is null ? this : Of(given, _document)!;
}
