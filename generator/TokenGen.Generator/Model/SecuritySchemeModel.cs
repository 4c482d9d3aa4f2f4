namespace TokenGen.Generator.Model;

/// <summary>A way to authenticate that the document declares (OpenAPI, Security Scheme Object).</summary>
internal sealed record SecuritySchemeModel
{
    /// <summary>The key under <c>components/securitySchemes</c>.</summary>
    public required string WireName { get; init; }

    /// <summary>The name of its factory method.</summary>
    public required string Name { get; init; }

    public required SecuritySchemeKind Kind { get; init; }

    /// <summary>The header, query parameter or cookie that carries an API key; the scheme of another HTTP authentication.</summary>
    public string? KeyName { get; init; }

    /// <summary>Where tokens are got by client credentials (OpenAPI, <c>flows.clientCredentials.tokenUrl</c>), where the document says.</summary>
    public string? TokenUrl { get; init; }

    public required Documentation Documentation { get; init; }
}

/// <summary>What a credential of the scheme looks like on the wire.</summary>
internal enum SecuritySchemeKind
{
    ApiKeyHeader,
    ApiKeyQuery,
    ApiKeyCookie,
    Bearer,
    Basic,

    /// <summary>A scheme of HTTP authentication that nothing is known of but its name.</summary>
    Http,
}

/// <summary>How to tell payload, status and success apart in an envelope. Member paths are dotted.</summary>
internal sealed record EnvelopeModel
{
    /// <summary>The member that holds the payload.</summary>
    public required string Payload { get; init; }

    public required string SuccessMember { get; init; }

    /// <summary>The value that means success; null: success is the member's absence.</summary>
    public string? SuccessValue { get; init; }

    public string? CodeMember { get; init; }

    public string? MessageMember { get; init; }
}
