namespace TokenGen.Generator.Model;

/// <summary>A security scheme of the document (OpenAPI, Security Scheme Object).</summary>
internal sealed record SecuritySchemeModel
{
    /// <summary>The key under <c>components/securitySchemes</c>.</summary>
    public required string WireName { get; init; }

    /// <summary>The name of its factory method.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>The header, query parameter or cookie of an API key; for HTTP authentication, the scheme.</summary>
    public string? KeyName { get; init; }

    /// <summary>The token endpoint for client credentials (OpenAPI, <c>flows.clientCredentials.tokenUrl</c>); null if the document has none.</summary>
    public string? TokenUrl { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>How a credential of the scheme is sent.</summary>
internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Basic,

    /// <summary>Another scheme of HTTP authentication, known only by its name.</summary>
    Http,
}

/// <summary>The members of an envelope that hold payload, status and success. Paths of members are dotted.</summary>
internal sealed record EnvelopeModel
{
    /// <summary>The member that holds the payload.</summary>
    public required string Payload { get; init; }

    public required string SuccessMember { get; init; }

    /// <summary>The value that means success; null if success means that the member is absent.</summary>
    public string? SuccessValue { get; init; }

    public string? CodeMember { get; init; }

    public string? MessageMember { get; init; }
}
