namespace TokenGen.Http;

/// <summary>The options that a view adds to the calls of its client, copied so that later changes have no effect.</summary>
internal sealed class CallAdditions
{
    /// <summary>The header of the idempotency key if the client names none (draft-ietf-httpapi-idempotency-key-header).</summary>
    private const string DefaultKeyHeader = "Idempotency-Key";

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _query = new(StringComparer.Ordinal);

    /// <summary>Combines the options of a view with those of the view that it was made from.</summary>
    /// <exception cref="ArgumentException">A header cannot be sent.</exception>
    public CallAdditions(ApiCallOptions options, CallAdditions? outer, string? idempotencyKeyHeader)
    {
        if (outer is not null)
        {
            foreach (KeyValuePair<string, string> header in outer._headers)
            {
                _headers[header.Key] = header.Value;
            }

            foreach (KeyValuePair<string, string> parameter in outer._query)
            {
                _query[parameter.Key] = parameter.Value;
            }
        }

        foreach (KeyValuePair<string, string> header in options.Headers)
        {
            AddHeader(header.Key, header.Value);
        }

        foreach (KeyValuePair<string, string> parameter in options.Query)
        {
            _query[parameter.Key] = parameter.Value;
        }

        if (options.IfNoneMatch is { } known)
        {
            AddHeader("If-None-Match", known);
        }

        if (options.IfMatch is { } expected)
        {
            AddHeader("If-Match", expected);
        }

        if (options.IdempotencyKey is { } key)
        {
            AddHeader(idempotencyKeyHeader ?? DefaultKeyHeader, key);
        }

        if (options.IdempotencyKey is not null || outer is { HasIdempotencyKey: true })
        {
            HasIdempotencyKey = true;
        }
    }

    public bool HasIdempotencyKey { get; }

    /// <summary>Whether a header is a credential.</summary>
    public bool HasCredential => _headers.Keys.Any(CredentialHeader.Is);

    public IEnumerable<KeyValuePair<string, string>> Headers => _headers;

    public IEnumerable<KeyValuePair<string, string>> Query => _query;

    private void AddHeader(string name, string value)
    {
        HeaderText.CheckName(name, nameof(ApiCallOptions.Headers));
        HeaderText.CheckValue(value, name);
        _headers[name] = value;
    }
}
