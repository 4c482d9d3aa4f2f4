using TokenGen.Http;

namespace TokenGen;

/// <summary>A secret in a header.</summary>
internal sealed class HeaderCredential : Credential
{
    private readonly string _name;
    private readonly string _value;
    private readonly string _secret;

    public HeaderCredential(string kind, string name, string prefix, string secret)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(secret);
        HeaderText.CheckName(name, nameof(name));
        HeaderText.CheckValue(secret, nameof(secret));
        Kind = kind;
        _name = name;
        _secret = secret;
        _value = prefix + secret; // joined once, not in each call
    }

    private protected override string Kind { get; }

    internal override IEnumerable<string> Secrets => [_secret];

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        // A parameter of the operation overrides the credential of the client; two values of the header would be invalid.
        if (!request.Headers.Contains(_name))
        {
            request.Headers.TryAddWithoutValidation(_name, _value);
        }

        return default;
    }
}
